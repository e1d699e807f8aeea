using LoadPlatform.AppHost.Supervision;

namespace LoadPlatform.AppHost.Tests.Supervision;

public sealed class SupervisedResourceTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SupervisedResource _resource = new();

    [Fact]
    public void Observe_RunningThenExited_RestartsOnce()
    {
        Assert.Null(Observe(KnownResourceStates.Running));

        Assert.Equal(1, Observe(KnownResourceStates.Exited)?.Number);
        Assert.Null(Observe(KnownResourceStates.Exited));
    }

    [Fact]
    public void Observe_StoppedOnPurpose_LeavesIt()
    {
        Observe(KnownResourceStates.Running);
        Observe(KnownResourceStates.Stopping);

        Assert.Null(Observe(KnownResourceStates.Exited));
    }

    [Fact]
    public void Observe_StoppedOnPurposeThenStartedAndDied_RestartsIt()
    {
        Observe(KnownResourceStates.Running);
        Observe(KnownResourceStates.Stopping);
        Observe(KnownResourceStates.Finished);
        Observe(KnownResourceStates.Running);

        Assert.Equal(1, Observe(KnownResourceStates.Exited)?.Number);
    }

    [Fact]
    public void Observe_FailedToStart_TriesAgain()
    {
        Observe(KnownResourceStates.Starting);

        Assert.Equal(1, Observe(KnownResourceStates.FailedToStart)?.Number);
    }

    [Fact]
    public void Observe_DiesAgainWithinAMinute_CountsOn()
    {
        Observe(KnownResourceStates.Running);
        Observe(KnownResourceStates.Exited);
        Observe(KnownResourceStates.Running, Start);

        Assert.Equal(2, Observe(KnownResourceStates.Exited, Start.AddSeconds(59))?.Number);
    }

    [Fact]
    public void Observe_DiesAfterAMinuteOfHealth_StartsOver()
    {
        Observe(KnownResourceStates.Running);
        Observe(KnownResourceStates.Exited);
        Observe(KnownResourceStates.Running, Start);
        Observe(KnownResourceStates.Running, Start.AddSeconds(30));

        Assert.Equal(1, Observe(KnownResourceStates.Exited, Start.AddSeconds(60))?.Number);
    }

    private Restart? Observe(string state, DateTimeOffset? now = null) =>
        _resource.Observe(new CustomResourceSnapshot { ResourceType = "Project", Properties = [], State = state }, now ?? Start);
}
