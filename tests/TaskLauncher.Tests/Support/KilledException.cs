namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>The process died here.</summary>
#pragma warning disable RCS1194 // Nothing is ever said with it.
internal sealed class KilledException : Exception;
#pragma warning restore RCS1194
