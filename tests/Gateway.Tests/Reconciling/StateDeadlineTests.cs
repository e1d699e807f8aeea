using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Reconciling;

namespace LoadPlatform.Gateway.Tests.Reconciling;

public sealed class StateDeadlineTests
{
    [Theory]
    [InlineData(RunStatus.Queued, 86_400, 86_400)]
    [InlineData(RunStatus.CheckingBaseline, 300, 60)]
    [InlineData(RunStatus.StartingMonitors, 180, 60)]
    [InlineData(RunStatus.Running, 2_400, 120)]
    [InlineData(RunStatus.Settling, 900, 60)]
    [InlineData(RunStatus.Reporting, 300, 60)]
    public void Of_OpenState_GivesBothTimes(RunStatus status, double onRunClock, double onWallClock)
    {
        var deadline = StateDeadline.Of(status, scenarioSeconds: 1_200);

        Assert.Equal(new StateDeadline(TimeSpan.FromSeconds(onRunClock), TimeSpan.FromSeconds(onWallClock)), deadline);
    }

    [Theory]
    [InlineData(RunStatus.Completed)]
    [InlineData(RunStatus.Rejected)]
    [InlineData(RunStatus.Cancelled)]
    [InlineData(RunStatus.Failed)]
    public void Of_EndedState_GivesNone(RunStatus status) => Assert.Null(StateDeadline.Of(status, scenarioSeconds: 1_200));

    [Fact]
    public void Of_EveryOpenState_HasOne() =>
        Assert.Equal(6, Enum.GetValues<RunStatus>().Count(status => StateDeadline.Of(status, 0) is not null));

    [Theory]
    [InlineData(10, 5, false)]
    [InlineData(11, 5, false)]
    [InlineData(10, 6, false)]
    [InlineData(11, 6, true)]
    public void HasPassed_OnlyWhereBothTimesHave(double onRunClock, double onWallClock, bool expected)
    {
        var deadline = new StateDeadline(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5));

        Assert.Equal(expected, deadline.HasPassed(TimeSpan.FromSeconds(onRunClock), TimeSpan.FromSeconds(onWallClock)));
    }
}
