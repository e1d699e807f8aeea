using Amazon.ApplicationAutoScaling.Model;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.MetricsWatcher.Scaling;
using LoadPlatform.MetricsWatcher.Services;

namespace LoadPlatform.MetricsWatcher.Tests.Scaling;

public sealed class InterferenceDetectorTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly InterferenceDetector _detector = new(InterferenceMemory.Nothing, null);

    [Fact]
    public void Explain_ScalingActivitySetThatCount_AccusesNobody()
    {
        Observe(0, desired: 1);
        Observe(10, desired: 4);

        Assert.Empty(_detector.Explain([Activity(8, 4)], At(60)));
        Assert.Empty(_detector.Explain([Activity(8, 4)], At(120)));
    }

    [Fact]
    public void Explain_ActivityWithoutAnAlarm_IsInterferenceWithItsCause()
    {
        Observe(0, desired: 1);
        Observe(10, desired: 4);

        var found = Assert.Single(_detector.Explain([Activity(8, 4, "minimum capacity was set to 4")], At(45)));

        Assert.Equal("the desired count went from 1 to 4 by a scaling activity without an alarm: minimum capacity was set to 4", found.Message);
    }

    [Fact]
    public void Explain_NoActivity_SaysTheLookBeforeTheChange()
    {
        Observe(0, desired: 1);
        Observe(10, desired: 4);

        Assert.Equal(At(0), Assert.Single(_detector.Explain([], At(45))).NotBefore);
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
    public void Explain_ActivityOfAnAlarmThatSetNothing_IsNoExplanation()
    {
        Observe(0, desired: 1);
        Observe(10, desired: 9);

        Assert.Single(_detector.Explain([Activity(8, 4, description: "Attempting to scale due to alarm triggered")], At(45)));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(3, 1)]
    public void Explain_ActivityGoesOnWithoutACount_IsComparedWhenItSaysOne(int count, int accused)
    {
        Observe(0, desired: 1);
        Observe(10, desired: 4);

        Assert.Empty(_detector.Explain([Activity(8, 0, description: "Attempting to scale due to alarm triggered", status: "InProgress")], At(45)));

        Assert.Equal(accused, _detector.Explain([Activity(8, count)], At(75)).Count);
    }

    [Fact]
    public void Explain_CountStandsInTheStatusOnly_AccusesNobody()
    {
        Observe(0, desired: 1);
        Observe(10, desired: 4);
        var activity = Activity(8, 0, description: "Scaling");
        activity.StatusMessage = "Successfully set desired count to 4. Change successfully fulfilled by ecs.";

        Assert.Empty(_detector.Explain([activity], At(45)));
    }

    /// <summary>ECS took a minute to do what a step asked for; or the engine died over it, and nobody has said yet that it is done.</summary>
    [Theory]
    [InlineData(105)]
    [InlineData(null)]
    public void Excuse_StepWhoseAnswerCameLate_AccusesNobody(int? answered)
    {
        Observe(90, desired: 1);
        Observe(100, desired: 2);

        _detector.Excuse([new DesiredCountChange { StepIndex = 3, At = At(40), From = 1, To = 2, AnsweredAt = answered is { } second ? At(second) : null }]);

        Assert.Empty(_detector.Explain([], At(200)));
    }

    [Fact]
    public void Excuse_StepThatWasAnsweredLongBefore_IsNoExplanation()
    {
        Observe(90, desired: 1);
        Observe(100, desired: 2);

        _detector.Excuse([new DesiredCountChange { StepIndex = 3, At = At(40), From = 1, To = 2, AnsweredAt = At(41) }]);

        Assert.Single(_detector.Explain([], At(200)));
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

        Assert.Equal(("interference:deployment:ecs-svc/2", At(0)), (found.Key, found.NotBefore));
    }

    [Fact]
    public void Explain_ChangeDuringATakeOver_IsSeenByTheNextWatcher()
    {
        var next = new InterferenceDetector(new InterferenceMemory(1, ["ecs-svc/1"], []), At(0));

        _ = next.Observe(new ServiceReading(3, 3, 0, "voice:7", ["ecs-svc/1"]), At(40));

        Assert.Single(next.Explain([], At(80)));
    }

    [Fact]
    public void Observe_DeploymentInProgressAtTheFirstLook_IsInterference()
    {
        var found = Assert.Single(_detector.Observe(new ServiceReading(1, 1, 0, "voice:8", ["ecs-svc/2", "ecs-svc/1"]), At(0)));

        Assert.Equal("a deployment was in progress when the watch began: ecs-svc/2, ecs-svc/1", found.Message);
        Assert.Empty(_detector.Observe(new ServiceReading(1, 1, 0, "voice:8", ["ecs-svc/2"]), At(10)));
    }

    [Fact]
    public void Memory_SuspicionOfAKilledWatcher_IsConfirmedByTheNextOne()
    {
        Observe(0, desired: 1);
        Observe(10, desired: 4);
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        _detector.Memory.Write(notes);

        var next = new InterferenceDetector(InterferenceMemory.Read(notes), At(10));
        _ = next.Observe(new ServiceReading(4, 4, 0, "voice:7", ["ecs-svc/1"]), At(40));

        Assert.Equal("the desired count went from 1 to 4 without a scaling activity", Assert.Single(next.Explain([], At(45))).Message);
    }

    [Fact]
    public void Conclude_ActivitiesCouldNotBeRead_CannotExcludeInterference()
    {
        Observe(0, desired: 1);
        Observe(10, desired: 4);

        var found = Assert.Single(_detector.Conclude(null, At(60)));

        Assert.Equal("the desired count went from 1 to 4 and the scaling activities could not be read: interference cannot be excluded", found.Message);
    }

    [Fact]
    public void Conclude_StillUnexplained_IsInterferenceWithoutPatience()
    {
        Observe(0, desired: 1);
        Observe(10, desired: 4);

        Assert.Single(_detector.Conclude([], At(15)));
    }

    [Theory]
    [InlineData(8, 60)]
    [InlineData(99, 0)]
    public void Conclude_ExplainedOrAfterTheScenario_AccusesNobody(int activity, int scenarioEnd)
    {
        Observe(0, desired: 1);
        Observe(10, desired: 4);

        Assert.Empty(_detector.Conclude([Activity(activity, 4)], At(scenarioEnd)));
    }

    private static DateTimeOffset At(int seconds) => Start.AddSeconds(seconds);

    private static ScalingActivity Activity(int seconds, int count, string cause = "monitor alarm high in state ALARM triggered policy sessions", string? description = null, string status = "Successful") =>
        new() { StartTime = At(seconds).UtcDateTime, Description = description ?? $"Setting desired count to {count}.", Cause = cause, StatusCode = status };

    private List<Interference> Observe(int seconds, int desired) => [.. _detector.Observe(new ServiceReading(1, desired, 0, "voice:7", ["ecs-svc/1"]), At(seconds))];
}
