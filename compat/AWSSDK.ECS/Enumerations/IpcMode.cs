using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type IpcMode.</summary>
public class IpcMode : ConstantClass
{
    public static readonly IpcMode Host = new("host");

    public static readonly IpcMode None = new("none");

    public static readonly IpcMode Task = new("task");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public IpcMode(string value)
        : base(value)
    {
    }

    public static implicit operator IpcMode(string value) => FindValue(value);

    public static IpcMode FindValue(string value) => FindValue<IpcMode>(value);
}
