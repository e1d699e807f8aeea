using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>Base class for Amazon CloudWatch operation requests.</summary>
public partial class AmazonCloudWatchRequest : AmazonWebServiceRequest
{
}
