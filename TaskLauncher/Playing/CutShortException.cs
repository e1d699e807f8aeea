namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Leaves the step that is being played because the scenario ends early; the engine's state says why. Caught where the steps are played.</summary>
internal sealed class CutShortException : Exception
{
    public CutShortException()
    {
    }

    public CutShortException(string message)
        : base(message)
    {
    }

    public CutShortException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
