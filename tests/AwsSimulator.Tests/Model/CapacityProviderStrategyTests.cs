using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Tests.Model;

public class CapacityProviderStrategyTests
{
    private static readonly CapacityProviderItem[] Mixed = [new("FARGATE", Weight: 1, Base: 2), new("FARGATE_SPOT", Weight: 4)];

    [Fact]
    public void Next_BaseAndWeights_FillsTheBaseThenByWeight()
    {
        var counts = new Dictionary<string, int> { ["FARGATE"] = 0, ["FARGATE_SPOT"] = 0 };
        for (var i = 0; i < 12; i++)
            counts[CapacityProviderStrategy.Next(Mixed, name => counts[name])!]++;

        Assert.Equal((4, 8), (counts["FARGATE"], counts["FARGATE_SPOT"]));
    }

    [Fact]
    public void Next_NoStrategy_IsNoProvider() => Assert.Null(CapacityProviderStrategy.Next([], _ => 0));
}
