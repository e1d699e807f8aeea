using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>RabbitMQ dies while calls are up: they end when the scenario has it, and what must be told is told when it is back.</summary>
public sealed class BrokerAwayTests
{
    private readonly World _world = new(
        """
        name: hold
        steps:
          - { action: place_calls, count: 3, rate: 3 }
          - { action: wait, seconds: 120 }
          - { action: end_all_calls }
        """,
        scale: 1);

    [Fact]
    public void Play_BrokerAwayForAnHour_EndsTheCallsInTime()
    {
        var began = _world.Wall.GetUtcNow();
        bool? wereUp = null;
        _world.After(60, () => _world.BrokerAway = token => Task.Delay(began + TimeSpan.FromHours(1) - _world.Wall.GetUtcNow(), _world.Wall, token));
        _world.After(180, () => wereUp = _world.Host.Processes[0].IsRunning);

        _world.Play();

        Assert.False(wereUp);
        Assert.Equal(3, _world.EventsOf(RunEventTypes.StepCompleted).Count());
        Assert.Single(_world.PublishedOf<ScenarioCompleted>());
        Assert.InRange((_world.Wall.GetUtcNow() - began).TotalSeconds, 3_600, 3_700);
    }

    [Fact]
    public void Play_BrokerRefuses_GoesOn()
    {
        _world.BrokerAway = _ => Task.FromException(new InvalidOperationException("The connection was closed"));
        _world.After(60, () => _world.BrokerAway = null);

        _world.Play();

        Assert.Empty(_world.PublishedOf<ScenarioStarted>());
        Assert.Single(_world.PublishedOf<ScenarioCompleted>());
    }
}
