using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Constants used for properties of type ParameterType.</summary>
public class ParameterType : ConstantClass
{
    public static readonly ParameterType SecureString = new("SecureString");

    public static readonly ParameterType String = new("String");

    public static readonly ParameterType StringList = new("StringList");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ParameterType(string value)
        : base(value)
    {
    }

    public static implicit operator ParameterType(string value) => FindValue(value);

    public static ParameterType FindValue(string value) => FindValue<ParameterType>(value);
}
