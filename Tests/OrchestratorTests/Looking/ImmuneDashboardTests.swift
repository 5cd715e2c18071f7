import Agents
import Immunity
import JSON
import OrchestratorTestSupport
import Spending
import Testing
import Vocabulary

@testable import Orchestrator

@Suite struct ImmuneDashboardTests {
    private static let good = ScriptedModel.Reply.text("Fine.")
    private static let empty = ScriptedModel.Reply.text("")

    @Test func `an empty store has a dashboard of zeros`() async throws {
        let walk = try Walk(ScriptedModel())
        let dashboard = try await walk.orchestrator.immuneDashboard()
        #expect(dashboard.days.count == 7)
        #expect(dashboard.period == .init() && dashboard.before == .init())
        #expect(dashboard.period.failureShare == nil)
        #expect(dashboard.relevance.mean == nil)
        #expect(dashboard.health.score == 1)
        #expect(dashboard.failureTypes.isEmpty && dashboard.patterns.isEmpty)
    }

    @Test func `runs, failures and costs stand on the day they happened, and the days before are compared`()
        async throws
    {
        let walk = try Walk(ScriptedModel([Self.empty, Self.empty, Self.good]))
        _ = try await walk.run("Name a city")  // new
        walk.time.advance(by: .seconds(3 * 86_400))
        _ = try await walk.run("Name a city")  // known, again
        _ = try await walk.run("Name a city")  // known, and right
        let dashboard = try await walk.orchestrator.immuneDashboard(days: 2)
        #expect(dashboard.period.runs == 2)
        #expect(dashboard.period.caught == 1)
        #expect(dashboard.period.passed == 1)
        #expect(dashboard.period.repeated == 1)
        #expect(dashboard.period.averted == 1)
        #expect(dashboard.period.new == 0)
        #expect(dashboard.period.failureShare == 0.5)
        #expect(dashboard.period.spent.billed == Money("0.00003"))
        #expect(dashboard.before.runs == 1)
        #expect(dashboard.before.new == 1)
        #expect(dashboard.before.spent.billed == Money("0.000015"))
        #expect(dashboard.days.map(\.counts.runs) == [0, 2])
        #expect(dashboard.days.last?.date == walk.time.now.civilDate)
        #expect(dashboard.failureTypes == [.init(type: .emptyResponse, count: 1, before: 1)])
        #expect(dashboard.patterns.map(\.occurrences) == [2])
        #expect(dashboard.health == ImmuneHealth(repeated: 1, averted: 1))
    }

    @Test func `only as many days count as are asked for`() async throws {
        let walk = try Walk(ScriptedModel([Self.empty]))
        _ = try await walk.run("Name a city")
        walk.time.advance(by: .seconds(10 * 86_400))
        #expect(try await walk.orchestrator.immuneDashboard(days: 7).period.runs == 0)
        #expect(try await walk.orchestrator.immuneDashboard(days: 7).before.runs == 1)
        #expect(try await walk.orchestrator.immuneDashboard(days: 11).period.runs == 1)
        #expect(try await walk.orchestrator.immuneDashboard(days: 7).patterns.isEmpty)
    }

    @Test(arguments: [(0, 1), (-5, 1), (1, 1), (90, 90), (91, 90), (Int.max, 90)])
    func `days beyond the bounds count as the nearest bound`(_ asked: Int, _ shown: Int) async throws {
        let walk = try Walk(ScriptedModel())
        #expect(try await walk.orchestrator.immuneDashboard(days: asked).days.count == shown)
    }

    @Test func `a refusal for its risk is counted as one, and is no failure caught`() async throws {
        let walk = try Walk(ScriptedModel([Self.empty]), immunity: ImmunitySettings(blockAt: 0.4))
        _ = try await walk.run("Name a city")
        _ = try await walk.run("Name a city")
        let period = try await walk.orchestrator.immuneDashboard().period
        #expect(period.refused == 1)
        #expect(period.caught == 1)
        #expect(period.notJudged == 1)
        #expect(period.runs == 2)
        #expect(try await walk.orchestrator.failures(limit: 1).first?.successes == 0)
    }

    @Test func `the memory fades, and what has faded and is stale could be forgotten`() async throws {
        let walk = try Walk(ScriptedModel([Self.empty]))
        _ = try await walk.run("Name a city")
        #expect(try await walk.orchestrator.immuneDashboard().relevance.fresh == 1)
        walk.time.advance(by: .seconds(3 * 86_400))
        let fading = try await walk.orchestrator.immuneDashboard().relevance
        #expect(fading.fading == 1 && fading.prunable == 0)
        #expect(fading.mean.map { abs($0 - 0.25) < 1e-6 } == true)
        walk.time.advance(by: .seconds(10 * 86_400))
        let faded = try await walk.orchestrator.immuneDashboard().relevance
        #expect(faded.faded == 1 && faded.prunable == 0)
        walk.time.advance(by: .seconds(86_400))
        #expect(try await walk.orchestrator.immuneDashboard().relevance.prunable == 1)
    }

    @Test func `the page shows the figures, and no prompt can break its table`() async throws {
        let walk = try Walk(ScriptedModel([Self.empty]))
        _ = try await walk.run("Split `a|b`\n| at the bar")
        let page = try await walk.orchestrator.immuneDashboard(days: 1).markdown
        #expect(page.contains("| failures caught | 1 | 0 |"))
        #expect(page.contains("| empty_response | 1 | 0 |"))
        #expect(page.contains("`Split 'a¦b' ¦ at the bar`"))
        #expect(page.contains("1 patterns of 1 failures: 1 fresh"))
    }

    @Test func `the figures for machines are those of the dashboard`() async throws {
        let walk = try Walk(ScriptedModel([Self.empty]))
        _ = try await walk.run("Name a city")
        let json = try await walk.orchestrator.immuneDashboard(days: 3).json
        #expect(json["days"] == 3)
        #expect(json["by_day"]?.arrayValue?.count == 3)
        #expect(json["by_day"]?[2]?["caught"] == 1)
        #expect(json["period"]?["failure_share"] == .double(1))
        #expect(json["patterns"]?[0]?["relevance"] == .double(0.5))
        #expect(json["memory"]?["fresh"] == 1)
    }

    @Test(arguments: [(0, 5, ""), (1, 100, "█"), (5, 10, "█████"), (10, 10, "██████████"), (3, 0, "")])
    func `a bar is as long as its share, and shows whatever there is`(_ count: Int64, _ most: Int64, _ bar: String) {
        #expect(ImmuneDashboard.bar(count, of: most) == bar)
    }
}
