using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Leaves the scenario because the run is to end; caught where the scenario is played.</summary>
internal sealed class RunEndedException : Exception
{
    public RunEndedException(RunEndingRequest ending)
        : base(ending.Reason) => Ending = ending;

    public RunEndedException()
        : this(new RunEndingRequest(Failed: true, ""))
    {
    }

    public RunEndedException(string message)
        : this(new RunEndingRequest(Failed: true, message))
    {
    }

    public RunEndedException(string message, Exception innerException)
        : base(message, innerException) => Ending = new RunEndingRequest(Failed: true, message);

    /// <summary>Why.</summary>
    public RunEndingRequest Ending { get; }
}
