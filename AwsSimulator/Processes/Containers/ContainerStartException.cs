namespace LoadPlatform.AwsSimulator.Processes.Containers;

/// <summary>A container cannot be started; the message says why in the container runtime's words.</summary>
internal sealed class ContainerStartException : Exception
{
    public ContainerStartException(string message)
        : base(message)
    {
    }

    public ContainerStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ContainerStartException()
    {
    }
}
