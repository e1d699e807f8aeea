namespace LoadPlatform.Cli;

/// <summary>The command was called in a way that cannot be served.</summary>
internal sealed class UsageException(string message) : Exception(message);
