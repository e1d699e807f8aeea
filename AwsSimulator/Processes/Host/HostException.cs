namespace LoadPlatform.AwsSimulator.Processes.Host;

/// <summary>There is no SIPp host; the message says why.</summary>
internal sealed class HostException : Exception
{
    public HostException(string message)
        : base(message)
    {
    }

    public HostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HostException()
    {
    }
}
