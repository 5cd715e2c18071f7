import JSON
import ModelContextProtocol

/// Resources of both kinds, one to watch, and a family of them.
enum ResourceFixtures {
    static let watched = "test://watched-resource"

    static let all = [
        text(
            "test://static-text", "Static text", "A text that stays the same.",
            "This is the content of the static text resource."),
        Resource(
            uri: "test://static-binary", name: "Static image", description: "An image that stays the same.",
            mimeType: "image/png"
        ) { _ in
            [ResourceContents(uri: "test://static-binary", mimeType: "image/png", body: .base64(TestMedia.png))]
        },
        text(watched, "Watched resource", "A text to subscribe to.", "Watched resource content"),
    ]

    static let templates = [
        ResourceTemplate(
            uriTemplate: "test://template/{id}/data", name: "Data by id", description: "What belongs to an id.",
            mimeType: "application/json"
        ) { values, _ in
            guard let id = values["id"] else { return nil }
            let data: JSON = ["id": .string(id), "templateTest": true, "data": "Data for ID: \(id)"]
            return [
                ResourceContents(
                    uri: "test://template/\(id)/data", mimeType: "application/json", body: .text(data.description))
            ]
        }
    ]

    private static func text(_ uri: String, _ name: String, _ description: String, _ content: String) -> Resource {
        Resource(uri: uri, name: name, description: description, mimeType: "text/plain") { _ in
            [ResourceContents(uri: uri, mimeType: "text/plain", body: .text(content))]
        }
    }
}
