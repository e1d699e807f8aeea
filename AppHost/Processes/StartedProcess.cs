namespace LoadPlatform.AppHost.Processes;

/// <summary>A process that an AppHost started.</summary>
/// <param name="Resource">The name of the resource that it runs.</param>
/// <param name="Mark">Which process it is.</param>
internal sealed record StartedProcess(string Resource, ProcessMark Mark);
