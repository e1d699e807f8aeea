using Amazon.AwsJson;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Configuration for accessing AWS Systems Manager.</summary>
public partial class AmazonSimpleSystemsManagementConfig : ClientConfig
{
    public AmazonSimpleSystemsManagementConfig()
        : base(new DefaultConfigurationProvider(DefaultConfigurations.All))
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "ssm";
    }

    public static new string ServiceId => "SSM";

    public override string RegionEndpointServiceName => "ssm";

    public override string ServiceVersion => "2014-11-06";

    public override string UserAgent => ClientUserAgent.For("SimpleSystemsManagement");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        new(ServiceEndpoint.Resolve(this, "SSM", "ssm", Environment.GetEnvironmentVariable).Uri.AbsoluteUri);
}
