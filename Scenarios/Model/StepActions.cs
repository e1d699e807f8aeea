namespace LoadPlatform.Scenarios.Model;

/// <summary>The actions of steps, as scenario files name them.</summary>
public static class StepActions
{
    /// <summary>Starts calls: <see cref="PlaceCallsStep"/>.</summary>
    public const string PlaceCalls = "place_calls";

    /// <summary>Ends some calls: <see cref="EndCallsStep"/>.</summary>
    public const string EndCalls = "end_calls";

    /// <summary>Ends all calls: <see cref="EndAllCallsStep"/>.</summary>
    public const string EndAllCalls = "end_all_calls";

    /// <summary>Waits: <see cref="WaitStep"/>.</summary>
    public const string Wait = "wait";

    /// <summary>Waits until a series is as expected: <see cref="AssertStep"/>.</summary>
    public const string Assert = "assert";

    /// <summary>Runs ECS tasks: <see cref="LaunchTaskStep"/>.</summary>
    public const string LaunchTask = "launch_task";

    /// <summary>Stops the ECS tasks that the run launched: <see cref="StopTaskStep"/>.</summary>
    public const string StopTask = "stop_task";

    /// <summary>Waits until a series is as expected, and gives up after a time: <see cref="WaitUntilStep"/>.</summary>
    public const string WaitUntil = "wait_until";

    /// <summary>Sets the target's desired count: <see cref="SetDesiredCountStep"/>.</summary>
    public const string SetDesiredCount = "set_desired_count";

    /// <summary>Starts Locust users: <see cref="SwarmStep"/>.</summary>
    public const string Swarm = "swarm";

    /// <summary>Stops Locust's users: <see cref="StopSwarmStep"/>.</summary>
    public const string StopSwarm = "stop_swarm";

    /// <summary>Writes a line into the run's record: <see cref="NoteStep"/>.</summary>
    public const string Note = "note";

    /// <summary>Every action.</summary>
    public static IReadOnlyList<string> All { get; } =
        [PlaceCalls, EndCalls, EndAllCalls, Wait, WaitUntil, Assert, SetDesiredCount, LaunchTask, Swarm, StopSwarm, StopTask, Note];
}
