namespace LoadPlatform.Cli.Gateway;

/// <summary>The gateway could not be reached, broke off, or says that it is not ready: the same request may succeed later.</summary>
internal sealed class GatewayUnavailableException(string message, bool answered, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether something answered; false where no connection was made.</summary>
    public bool Answered { get; } = answered;
}
