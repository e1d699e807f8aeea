using Amazon.AwsJson;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.ECS;

/// <summary>Configuration for accessing Amazon Elastic Container Service.</summary>
public partial class AmazonECSConfig : ClientConfig
{
    public AmazonECSConfig()
        : base(new DefaultConfigurationProvider(DefaultConfigurations.All))
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "ecs";
    }

    public static new string ServiceId => "ECS";

    public override string RegionEndpointServiceName => "ecs";

    public override string ServiceVersion => "2014-11-13";

    public override string UserAgent => ClientUserAgent.For("ECS");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        new(ServiceEndpoint.Resolve(this, "ECS", "ecs", Environment.GetEnvironmentVariable).Uri.AbsoluteUri);
}
