import FRMRTransport
import Testing

@testable import Runtime

/// Connections are no more than there are descriptors for.
@Suite struct DescriptorsTests {
    @Test func enoughDescriptorsLeaveTheLimitsAsTheyAre() throws {
        let limits = try ServerLimits().fitted(toDescriptors: RuntimeLimits.descriptorsWanted)
        #expect(limits == ServerLimits())
    }

    @Test(arguments: [400, 600, 1_024, 4_096, 10_000, 12_000]) func fewDescriptorsLeaveRoomForAllElse(
        descriptors: Int
    ) throws {
        let limits = try ServerLimits().fitted(toDescriptors: descriptors)
        let reserved = descriptors - limits.connectionsMax - limits.refusedConnectionsMax
        #expect(reserved >= RuntimeLimits.descriptorsReserved.lowerBound + RuntimeLimits.metricsConnectionsMax)
        #expect(limits.connectionsMax >= RuntimeLimits.connectionsMin)
        #expect(limits.connectionsPerAddressMax * 4 <= limits.connectionsMax, "one address does not fill it")
        #expect(limits.connectionsPerAddressMax > 0)
    }

    @Test(arguments: [0, 64, 256, 399]) func tooFewAreAReasonNotToStart(descriptors: Int) {
        let error = #expect(throws: TooFewDescriptors.self) {
            try ServerLimits().fitted(toDescriptors: descriptors)
        }
        #expect(error?.description.contains("at least 400 are needed") == true)
    }

    @Test func theSoftLimitIsRaised() {
        let raised = Descriptors.raise()
        #expect(raised > 0)
        #expect(Descriptors.raise() == raised)
    }
}
