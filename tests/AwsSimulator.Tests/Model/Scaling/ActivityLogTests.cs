using LoadPlatform.AwsSimulator.Model.Scaling;

namespace LoadPlatform.AwsSimulator.Tests.Model.Scaling;

public class ActivityLogTests
{
    [Fact]
    public void Add_ForAYear_KeepsSixWeeks()
    {
        var log = new ActivityLog();
        for (var day = 0; day < 365; day++)
        {
            log.Add(new ScalingActivity(Guid.Empty, "cause", 1, 2, WorldDriver.Start.AddDays(day)));
            log.Add(ScalingActivity.Idle(Guid.Empty, "cause", 2, new NotScaledReason(NotScaledReason.AtMaximum, 2), WorldDriver.Start.AddDays(day)));
        }

        Assert.Equal(43, log.Scaled.Count);
        Assert.Equal(86, log.All.Count);
        Assert.Equal(WorldDriver.Start.AddDays(364), log.Latest!.StartedAt);
    }
}
