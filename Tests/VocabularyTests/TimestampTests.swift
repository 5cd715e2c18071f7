import Testing
import Vocabulary

@Suite struct `Moments in time` {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00.000Z", 0), ("2026-11-22T18:09:39.250Z", 1_795_370_979_250_000),
            ("2000-02-29T23:59:59.999Z", 951_868_799_999_000), ("2024-02-29T00:00:00.000Z", 1_709_164_800_000_000),
            ("1900-03-01T00:00:00.000Z", -2_203_891_200_000_000), ("1969-12-31T23:59:59.999Z", -1_000),
            ("0001-01-01T00:00:00.000Z", -62_135_596_800_000_000),
            ("9999-12-31T23:59:59.000Z", 253_402_300_799_000_000),
        ] as [(String, Int64)])
    func `its text and its number mean the same moment`(_ text: String, _ microseconds: Int64) {
        #expect(Timestamp(iso8601: text)?.microseconds == microseconds)
        #expect(Timestamp(microseconds: microseconds).description == text)
    }

    @Test(arguments: [
        ("2026-11-22T18:09:39Z", "2026-11-22T18:09:39.000Z"), ("2026-11-22t18:09:39z", "2026-11-22T18:09:39.000Z"),
        ("2026-11-22 18:09:39Z", "2026-11-22T18:09:39.000Z"),
        ("2026-11-22T18:09:39+02:00", "2026-11-22T16:09:39.000Z"),
        ("2026-11-22T00:30:00-0130", "2026-11-22T02:00:00.000Z"),
        ("2026-01-01T00:00:00+00:30", "2025-12-31T23:30:00.000Z"),
        ("2026-11-22T18:09:39.5Z", "2026-11-22T18:09:39.500Z"),
        ("2026-11-22T18:09:39.123456789Z", "2026-11-22T18:09:39.123Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"),
    ])
    func `other ways to write a moment are understood`(_ text: String, _ normal: String) {
        #expect(Timestamp(iso8601: text)?.description == normal)
    }

    @Test(arguments: [
        "", "now", "2026", "2026-11-22", "2026-11-22T18:09:39", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
        "2026-02-29T00:00:00Z", "2026-02-30T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z",
        "2026-01-00T00:00:00Z", "2026-01-32T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z",
        "2026-01-01T00:00:61Z", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00.5", "2026-01-01T00:00:00ZZ",
        "2026-01-01T00:00:00+", "2026-01-01T00:00:00+05", "2026-01-01T00:00:00+05:", "2026-01-01T00:00:00+24:00",
        "2026-01-01T00:00:00+05:60", "2026-1-1T00:00:00Z", "26-01-01T00:00:00Z", " 2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00Z ", "２０２６-01-01T00:00:00Z", "2026-01-01T00:00:00.٣Z", "-026-01-01T00:00:00Z",
    ])
    func `anything else is refused`(_ text: String) { #expect(Timestamp(iso8601: text) == nil) }

    @Test func `every day of four hundred years survives the way there and back`() {
        var date = Timestamp(startOf: CivilDate(year: 1800, month: 1, day: 1))
        var wrong: [CivilDate] = []
        for _ in 0..<146_097 {
            if Timestamp(startOf: date.civilDate) != date { wrong.append(date.civilDate) }
            date = date + .seconds(86_400)
        }
        #expect(wrong == [])
        #expect(date.civilDate == CivilDate(year: 2200, month: 1, day: 1))
    }

    @Test func `adding and taking away a duration cancel out`() {
        let moment = Timestamp(microseconds: 1_795_370_979_250_001)
        #expect(moment + .microseconds(7) - .microseconds(7) == moment)
        #expect((moment + .seconds(90)) - moment == .seconds(90))
        #expect(moment - (moment + .seconds(90)) == .seconds(-90))
        #expect(moment < moment + .microseconds(1))
    }

    @Test func `a duration beyond all time leads to the end of time, not to a crash`() {
        let moment = Timestamp(seconds: 1_795_370_979)
        #expect((moment + .seconds(Int64.max)).microseconds == .max)
        #expect((moment - .seconds(Int64.max) - .seconds(Int64.max)).microseconds == .min)
        #expect(Timestamp(seconds: .max).microseconds == .max)
        #expect(Timestamp(seconds: .min).microseconds == .min)
        #expect(Timestamp(microseconds: .max) - Timestamp(microseconds: .min) > .seconds(0))
        #expect(Duration.seconds(Int64.min).wholeMicroseconds == .min)
    }

    @Test(
        arguments: [
            (.min, "-290308-12-21T19:59:05.224Z"), (.max, "294247-01-10T04:00:54.775Z"),
            (.min + 86_399_999_999, "-290308-12-22T19:59:05.224Z"),
        ] as [(Int64, String)])
    func `the first and the last moment have a text`(_ microseconds: Int64, _ text: String) {
        #expect(Timestamp(microseconds: microseconds).description == text)
    }

    @Test func `a day beyond all time begins at its end, not with a crash`() {
        for year: Int64 in [.max, 1_000_000] {
            #expect(Timestamp(startOf: CivilDate(year: year, month: 12, day: 31)).microseconds == .max)
            #expect(Timestamp(startOf: CivilDate(year: -year, month: 1, day: 1)).microseconds == .min)
        }
    }

    @Test(
        arguments: [
            (.seconds(1), 1_000_000), (.milliseconds(-1), -1000), (.nanoseconds(1999), 1), (.zero, 0),
        ] as [(Duration, Int64)])
    func `a duration counts whole microseconds`(_ duration: Duration, _ microseconds: Int64) {
        #expect(duration.wholeMicroseconds == microseconds)
    }

    @Test func `a duration is read in seconds`() { #expect(Duration.milliseconds(1500).inSeconds == 1.5) }
}
