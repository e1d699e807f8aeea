using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Images cannot be pulled: tasks that come to the end of their pull meanwhile fail to start.</summary>
internal sealed class ImagePullFailureFault(EcsScope scope, string? reason) : Fault(Name)
{
    public const string Name = "image-pull-failure";

    public static Fault Read(FaultRequest request) => new ImagePullFailureFault(EcsScope.Read(request), request.Text("reason"));

    /// <summary>Why a task's images cannot be pulled; null where they can.</summary>
    public string? ReasonFor(EcsTask task)
    {
        if (!scope.Has(task.Request))
            return null;

        var image = task.Containers[0].Definition.Image;
        return $"CannotPullContainerError: {reason ?? $"pull image manifest has been retried 7 time(s): failed to resolve ref {image}: {image}: not found"}";
    }
}
