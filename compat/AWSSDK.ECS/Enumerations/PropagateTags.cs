using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type PropagateTags.</summary>
public class PropagateTags : ConstantClass
{
    public static readonly PropagateTags NONE = new("NONE");

    public static readonly PropagateTags SERVICE = new("SERVICE");

    public static readonly PropagateTags TASK_DEFINITION = new("TASK_DEFINITION");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public PropagateTags(string value)
        : base(value)
    {
    }

    public static implicit operator PropagateTags(string value) => FindValue(value);

    public static PropagateTags FindValue(string value) => FindValue<PropagateTags>(value);
}
