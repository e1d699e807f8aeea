using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Constants used for properties of type SourceType.</summary>
public class SourceType : ConstantClass
{
    public static readonly SourceType AWSEC2Instance = new("AWS::EC2::Instance");

    public static readonly SourceType AWSIoTThing = new("AWS::IoT::Thing");

    public static readonly SourceType AWSSSMManagedInstance = new("AWS::SSM::ManagedInstance");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public SourceType(string value)
        : base(value)
    {
    }

    public static implicit operator SourceType(string value) => FindValue(value);

    public static SourceType FindValue(string value) => FindValue<SourceType>(value);
}
