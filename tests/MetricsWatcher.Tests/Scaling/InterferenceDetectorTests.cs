using Amazon.ApplicationAutoScaling.Model;
using LoadPlatform.MetricsWatcher.Scaling;
using LoadPlatform.MetricsWatcher.Services;

namespace LoadPlatform.MetricsWatcher.Tests.Scaling;

public sealed class InterferenceDetectorTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly InterferenceDetector _detector = new(null, null, null);

    [Fact]
    public void Explain_ScalingActivitySetThatCount_AccusesNobody()
    {
        Observe(0, desired: 1);
        Observe(10, desired: 4);

        Assert.Empty(_detector.Explain([Activity(8, 4)], At(60)));
        Assert.Empty(_detector.Explain([Activity(8, 4)], At(120)));
    }

    [Fact]
    public void Explain_ActivityIsListedLate_WaitsForIt()
    {
        Observe(0, desired: 1);
        Observe(10, desired: 4);

        Assert.Empty(_detector.Explain([], At(15)));
        Assert.Empty(_detector.Explain([Activity(8, 4)], At(45)));
    }

    [Fact]
    public void Explain_NoActivity_AccusesOnceWhoeverChangedIt()
    {
        Observe(0, desired: 1);
        Observe(10, desired: 4);

        var found = Assert.Single(_detector.Explain([], At(45)));

        Assert.Equal("the desired count went from 1 to 4 without a scaling activity", found.Message);
        Assert.Equal(At(10), found.At);
        Assert.Empty(_detector.Explain([], At(75)));
    }

    [Fact]
    public void Explain_ActivitySetAnotherCount_IsNoExplanation()
    {
        Observe(0, desired: 1);
        Observe(10, desired: 9);

        Assert.Single(_detector.Explain([Activity(8, 4)], At(45)));
    }

    [Fact]
    public void Observe_OneDeploymentAllAlong_IsNoInterference()
    {
        Assert.Empty(Observe(0, desired: 1));
        Assert.Empty(Observe(10, desired: 4));
    }

    [Fact]
    public void Observe_SecondDeployment_IsInterference()
    {
        Observe(0, desired: 1);

        var found = Assert.Single(_detector.Observe(new ServiceReading(1, 1, 0, "voice:8", ["ecs-svc/2", "ecs-svc/1"]), At(10)));

        Assert.Equal("interference:deployment:ecs-svc/2", found.Key);
    }

    [Fact]
    public void Explain_ChangeDuringATakeOver_IsSeenByTheNextWatcher()
    {
        var next = new InterferenceDetector("1", At(0), "ecs-svc/1");

        _ = next.Observe(new ServiceReading(3, 3, 0, "voice:7", ["ecs-svc/1"]), At(40)).ToList();

        Assert.Single(next.Explain([], At(80)));
    }

    private static DateTimeOffset At(int seconds) => Start.AddSeconds(seconds);

    private static ScalingActivity Activity(int seconds, int count) => new() { StartTime = At(seconds).UtcDateTime, Description = $"Setting desired count to {count}.", StatusCode = "Successful" };

    private List<Interference> Observe(int seconds, int desired) => [.. _detector.Observe(new ServiceReading(1, desired, 0, "voice:7", ["ecs-svc/1"]), At(seconds))];
}
