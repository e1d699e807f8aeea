using Amazon.AwsJson;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.ApplicationAutoScaling;

/// <summary>Configuration for accessing Application Auto Scaling.</summary>
public partial class AmazonApplicationAutoScalingConfig : ClientConfig
{
    public AmazonApplicationAutoScalingConfig()
        : base(new DefaultConfigurationProvider(DefaultConfigurations.All))
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "application-autoscaling";
    }

    public static new string ServiceId => "Application Auto Scaling";

    public override string RegionEndpointServiceName => "application-autoscaling";

    public override string ServiceVersion => "2016-02-06";

    public override string UserAgent => ClientUserAgent.For("ApplicationAutoScaling");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        new(ServiceEndpoint.Resolve(this, "APPLICATION_AUTO_SCALING", "application-autoscaling", Environment.GetEnvironmentVariable).Uri.AbsoluteUri);
}
