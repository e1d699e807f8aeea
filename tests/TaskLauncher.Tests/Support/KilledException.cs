namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>The process died here.</summary>
internal sealed class KilledException : Exception;
