using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type EnvironmentFileType.</summary>
public class EnvironmentFileType : ConstantClass
{
    public static readonly EnvironmentFileType S3 = new("s3");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public EnvironmentFileType(string value)
        : base(value)
    {
    }

    public static implicit operator EnvironmentFileType(string value) => FindValue(value);

    public static EnvironmentFileType FindValue(string value) => FindValue<EnvironmentFileType>(value);
}
