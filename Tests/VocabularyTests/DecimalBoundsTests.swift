import Testing
import Vocabulary

struct DecimalBoundsTests {
    @Test(arguments: [
        "1e-9223372036854775808", "1e9223372036854775807", "1e99999999999999999999", "9223372036854775808", "1e401",
        "-", "",
    ])
    func `a number beyond all bounds is refused rather than trapped on`(text: String) {
        #expect(Money(text) == nil)
    }
}
