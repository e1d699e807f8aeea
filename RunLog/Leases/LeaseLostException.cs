namespace LoadPlatform.RunLog.Leases;

/// <summary>A write was refused since its lease has passed to another holder: stop, and leave everything to that one.</summary>
public sealed class LeaseLostException : Exception
{
    /// <summary>Makes the error without saying which lease was lost.</summary>
    public LeaseLostException()
        : base("The lease has passed to another holder.")
    {
    }

    /// <summary>Makes the error with a message.</summary>
    /// <param name="message">What was refused.</param>
    public LeaseLostException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the error with a message and its cause.</summary>
    /// <param name="message">What was refused.</param>
    /// <param name="innerException">The cause.</param>
    public LeaseLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the error for a lease.</summary>
    /// <param name="lease">The lease that was lost.</param>
    public LeaseLostException(Lease lease)
        : base($"The lease on {lease?.Resource} (token {lease?.Token}, holder {lease?.Holder}) has passed to another holder.")
    {
    }
}
