namespace LoadPlatform.AwsSimulator.Processes.Sip;

/// <summary>What the front asks of the model.</summary>
internal interface ISipRouter
{
    /// <summary>The world that answers: sessions end with it.</summary>
    object World { get; }

    /// <summary>Picks the task of a new call; null where nobody is ready, or the picked one is full.</summary>
    /// <param name="flow">What the balancer's hash is made of.</param>
    /// <param name="pendingOn">How many calls have been sent to a task, by its id, and not answered yet: they take room too.</param>
    SipRoute? Pick(string flow, Func<string, int> pendingOn);

    /// <summary>A task has accepted a call: its session begins.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="hungUp">Called, with the world locked, where the session ends with its task.</param>
    /// <returns>What ends the call; null where the task has ended meanwhile.</returns>
    Action? Begin(string taskId, Action hungUp);
}
