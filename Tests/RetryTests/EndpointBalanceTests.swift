import FRMRRetry
import Testing

@Suite struct EndpointBalanceTests {
    @Test func leastLoadTakesTheIdlestEndpointAndItsIdlestConnection() {
        var balance = EndpointBalance(endpoints: 2, connectionsPerEndpoint: 2)
        #expect(picks(&balance, 5) == [0, 2, 1, 3, 0])
        balance.finished(3, .success, now: .zero)
        #expect(picks(&balance, 1) == [3], "endpoint 1 has one call in flight, endpoint 0 three")
        #expect((0..<4).map(balance.load) == [2, 1, 1, 1])
    }

    @Test func idleEndpointsShareCallsThatComeOneByOne() {
        var balance = EndpointBalance(endpoints: 3, connectionsPerEndpoint: 4)
        var taken: [Int] = []
        for _ in 0..<6 {
            let pick = picks(&balance, 1)[0]
            taken.append(pick)
            balance.finished(pick, .success, now: .zero)
        }
        #expect(taken == [0, 4, 8, 0, 4, 8], "and an idle endpoint's first connection suffices")
    }

    @Test func aCallMovesToUntriedEndpointsFirstAndEverywhereOnce() {
        var balance = EndpointBalance(endpoints: 2, connectionsPerEndpoint: 2)
        var tried: [Int] = []
        while let pick = balance.pick(avoiding: tried, now: .zero) {
            #expect(pick.isLast == (tried.count == 3))
            tried.append(pick.connection)
            balance.finished(pick.connection, .abandoned, now: .zero)
        }
        #expect(tried.map { $0 / 2 } == [0, 1, 0, 1])
        #expect(Set(tried).count == 4)
    }

    @Test func unusableConnectionsAreTheLastResort() {
        var balance = EndpointBalance(endpoints: 2, connectionsPerEndpoint: 2)
        balance.connectionChanged(0, isUsable: false)
        #expect(picks(&balance, 1) == [1], "the endpoint has another connection")
        balance.connectionChanged(1, isUsable: false)
        #expect(picks(&balance, 3).allSatisfy { $0 >= 2 }, "however loaded the rest is")
        balance.connectionChanged(2, isUsable: false)
        balance.connectionChanged(3, isUsable: false)
        #expect(picks(&balance, 1).count == 1, "where nothing is usable, a call waits for something")
    }

    @Test func ejectedEndpointsTakeCallsOnlyWhenNothingElseCan() throws {
        var balance = EndpointBalance(endpoints: 2, connectionsPerEndpoint: 1)
        for _ in 0..<5 {
            let pick = balance.pick(avoiding: [1], now: .zero)
            balance.finished(try #require(pick).connection, .failure, now: .zero)
        }
        #expect(balance.isEjected(endpoint: 0, now: .zero))
        #expect(picks(&balance, 4) == [1, 1, 1, 1])
        balance.connectionChanged(1, isUsable: false)
        #expect(picks(&balance, 1) == [0])
        balance.connectionChanged(1, isUsable: true)
        #expect(picks(&balance, 1, now: .seconds(10)) == [0], "back, and the least loaded")
    }

    private func picks(_ balance: inout EndpointBalance, _ count: Int, now: Duration = .zero) -> [Int] {
        (0..<count).compactMap { _ in balance.pick(now: now)?.connection }
    }
}
