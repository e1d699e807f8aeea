namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>Why a task stopped, as AWS spells it.</summary>
internal static class StopCodes
{
    public const string TaskFailedToStart = nameof(TaskFailedToStart);
    public const string EssentialContainerExited = nameof(EssentialContainerExited);
    public const string UserInitiated = nameof(UserInitiated);
    public const string ServiceSchedulerInitiated = nameof(ServiceSchedulerInitiated);
    public const string SpotInterruption = nameof(SpotInterruption);
}
