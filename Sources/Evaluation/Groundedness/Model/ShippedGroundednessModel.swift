extension ShippedGroundednessModel {
    /// The model's file.
    static var bytes: [UInt8] { base64.withUTF8Buffer { Base64.decoded($0) } }
}
