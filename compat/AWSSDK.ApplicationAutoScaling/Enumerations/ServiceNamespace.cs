using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling;

/// <summary>Constants used for properties of type ServiceNamespace.</summary>
public class ServiceNamespace : ConstantClass
{
    public static readonly ServiceNamespace Appstream = new("appstream");

    public static readonly ServiceNamespace Cassandra = new("cassandra");

    public static readonly ServiceNamespace Comprehend = new("comprehend");

    public static readonly ServiceNamespace CustomResource = new("custom-resource");

    public static readonly ServiceNamespace Dynamodb = new("dynamodb");

    public static readonly ServiceNamespace Ec2 = new("ec2");

    public static readonly ServiceNamespace Ecs = new("ecs");

    public static readonly ServiceNamespace Elasticache = new("elasticache");

    public static readonly ServiceNamespace Elasticmapreduce = new("elasticmapreduce");

    public static readonly ServiceNamespace Kafka = new("kafka");

    public static readonly ServiceNamespace Lambda = new("lambda");

    public static readonly ServiceNamespace Neptune = new("neptune");

    public static readonly ServiceNamespace Rds = new("rds");

    public static readonly ServiceNamespace Sagemaker = new("sagemaker");

    public static readonly ServiceNamespace Workspaces = new("workspaces");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ServiceNamespace(string value)
        : base(value)
    {
    }

    public static implicit operator ServiceNamespace(string value) => FindValue(value);

    public static ServiceNamespace FindValue(string value) => FindValue<ServiceNamespace>(value);
}
