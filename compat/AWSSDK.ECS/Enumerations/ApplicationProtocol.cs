using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type ApplicationProtocol.</summary>
public class ApplicationProtocol : ConstantClass
{
    public static readonly ApplicationProtocol Grpc = new("grpc");

    public static readonly ApplicationProtocol Http = new("http");

    public static readonly ApplicationProtocol Http2 = new("http2");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ApplicationProtocol(string value)
        : base(value)
    {
    }

    public static implicit operator ApplicationProtocol(string value) => FindValue(value);

    public static ApplicationProtocol FindValue(string value) => FindValue<ApplicationProtocol>(value);
}
