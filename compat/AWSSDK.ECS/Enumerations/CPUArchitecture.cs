using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type CPUArchitecture.</summary>
public class CPUArchitecture : ConstantClass
{
    public static readonly CPUArchitecture ARM64 = new("ARM64");

    public static readonly CPUArchitecture X86_64 = new("X86_64");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public CPUArchitecture(string value)
        : base(value)
    {
    }

    public static implicit operator CPUArchitecture(string value) => FindValue(value);

    public static CPUArchitecture FindValue(string value) => FindValue<CPUArchitecture>(value);
}
