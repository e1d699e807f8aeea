namespace LoadPlatform.TaskLauncher.Sipp;

/// <summary>The SIPp host did not do what it was told; the message says what it answered.</summary>
internal sealed class SippException : Exception
{
    public SippException(string message)
        : base(message)
    {
    }

    public SippException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public SippException()
    {
    }
}
