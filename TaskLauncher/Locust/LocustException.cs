namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>A Locust master could not be reached, or did not answer as one does.</summary>
internal sealed class LocustException : Exception
{
    public LocustException()
    {
    }

    public LocustException(string message)
        : base(message)
    {
    }

    public LocustException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
