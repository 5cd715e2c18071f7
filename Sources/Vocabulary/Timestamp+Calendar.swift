/// A day of the proleptic Gregorian calendar in UTC.
public struct CivilDate: Hashable, Sendable {
    /// The year.
    public var year: Int64
    /// The month, 1…12.
    public var month: Int64
    /// The day of the month, 1…31.
    public var day: Int64

    /// A day; it is the caller's task to name one that exists.
    public init(year: Int64, month: Int64, day: Int64) {
        self.year = year
        self.month = month
        self.day = day
    }
}

private let microsecondsPerDay: Int64 = 86_400_000_000

extension Timestamp {
    /// The UTC day of this moment (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
    public var civilDate: CivilDate {
        let days = microseconds.flooredDivision(by: microsecondsPerDay) + 719_468
        let era = days.flooredDivision(by: 146_097)
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return CivilDate(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Midnight UTC at the start of `date` (the same source, days_from_civil); the first or last moment there is where
    /// that does not fit.
    public init(startOf date: CivilDate) {
        let (month, day) = (Int128(date.month), Int128(date.day))
        let year = Int128(date.year) - (month <= 2 ? 1 : 0)
        let era = year.flooredDivision(by: 400)
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        self.init(microseconds: Int64(clamping: days * Int128(microsecondsPerDay)))
    }

    /// Microseconds since the last midnight UTC.
    private var microsecondsOfDay: Int64 {
        let rest = microseconds % microsecondsPerDay
        return rest < 0 ? rest + microsecondsPerDay : rest
    }
}

extension Timestamp: CustomStringConvertible {
    /// ISO 8601 in UTC with milliseconds: `2026-11-22T18:09:39.250Z`.
    public var description: String {
        let date = civilDate
        let milliseconds = microsecondsOfDay / 1000
        let seconds = milliseconds / 1000
        return "\(date)T\((seconds / 3600).padded(2)):\((seconds / 60 % 60).padded(2)):\((seconds % 60).padded(2))"
            + ".\((milliseconds % 1000).padded(3))Z"
    }

    /// Reads ISO 8601 with a date, a time and `Z` or an offset; nil for anything else.
    public init?(iso8601 text: String) {
        var rest = Substring(text)
        func number(_ digits: Int) -> Int64? {
            let field = rest.prefix(digits)
            guard field.utf8.count == digits, field.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
            rest = rest.dropFirst(digits)
            return Int64(field)
        }
        func take(_ characters: Set<Character>) -> Character? {
            guard let first = rest.first, characters.contains(first) else { return nil }
            rest = rest.dropFirst()
            return first
        }
        guard let year = number(4), take(["-"]) != nil, let month = number(2), take(["-"]) != nil,
            let day = number(2), 1...12 ~= month, 1...31 ~= day, take(["T", "t", " "]) != nil,
            let hour = number(2), take([":"]) != nil, let minute = number(2), take([":"]) != nil,
            let second = number(2), hour < 24, minute < 60, second <= 60
        else { return nil }

        var fraction: Int64 = 0
        if take(["."]) != nil {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty else { return nil }
            rest = rest.dropFirst(digits.count)
            fraction = Int64((digits + "000000").prefix(6)) ?? 0
        }
        var offset: Int64 = 0
        switch take(["Z", "z", "+", "-"]) {
        case "Z", "z": break
        case let sign? where sign == "+" || sign == "-":
            guard let hours = number(2) else { return nil }
            _ = take([":"])
            guard let minutes = number(2), hours < 24, minutes < 60 else { return nil }
            offset = (hours * 60 + minutes) * 60 * (sign == "+" ? 1 : -1)
        default: return nil
        }
        guard rest.isEmpty else { return nil }
        let date = CivilDate(year: year, month: month, day: day)
        let midnight = Timestamp(startOf: date)
        // A day that the month does not have would count on into the next one.
        guard midnight.civilDate == date else { return nil }
        let seconds = hour * 3600 + minute * 60 + second - offset
        self.init(microseconds: midnight.microseconds + seconds * 1_000_000 + fraction)
    }
}

extension CivilDate: CustomStringConvertible {
    /// `2026-11-22`.
    public var description: String { "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))" }
}

extension SignedInteger {
    fileprivate func flooredDivision(by divisor: Self) -> Self {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

extension Int64 {
    fileprivate func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
