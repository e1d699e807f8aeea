namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>Lets a service whose tasks fail to start wait longer and longer between its attempts, up to 27 minutes.</summary>
internal sealed class StartThrottle(Timeline timeline)
{
    private const int Tolerated = 2;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(27);
    private int _failures;

    /// <summary>No task is started before; long past where nothing holds the service back.</summary>
    public DateTimeOffset Until { get; private set; }

    public bool Holds => timeline.Now < Until;

    /// <summary>A task has failed to start. Those that fail together count as one.</summary>
    /// <returns>Whether the service is held back from now on.</returns>
    public bool Fail()
    {
        if (Holds || ++_failures <= Tolerated)
            return false;

        var seconds = Math.Min(First.TotalSeconds * Math.Pow(2, _failures - Tolerated - 1), Longest.TotalSeconds);
        Until = timeline.Now + TimeSpan.FromSeconds(seconds);
        return true;
    }

    /// <summary>There is no place for a task now.</summary>
    public void WaitFor(TimeSpan delay) => Until = timeline.Now + delay;

    /// <summary>A task has come to run, or the service's tasks are others now.</summary>
    public void Reset() => (_failures, Until) = (0, default);
}
