using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type TaskStopCode.</summary>
public class TaskStopCode : ConstantClass
{
    public static readonly TaskStopCode EssentialContainerExited = new("EssentialContainerExited");

    public static readonly TaskStopCode ServiceSchedulerInitiated = new("ServiceSchedulerInitiated");

    public static readonly TaskStopCode SpotInterruption = new("SpotInterruption");

    public static readonly TaskStopCode TaskFailedToStart = new("TaskFailedToStart");

    public static readonly TaskStopCode TerminationNotice = new("TerminationNotice");

    public static readonly TaskStopCode UserInitiated = new("UserInitiated");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public TaskStopCode(string value)
        : base(value)
    {
    }

    public static implicit operator TaskStopCode(string value) => FindValue(value);

    public static TaskStopCode FindValue(string value) => FindValue<TaskStopCode>(value);
}
