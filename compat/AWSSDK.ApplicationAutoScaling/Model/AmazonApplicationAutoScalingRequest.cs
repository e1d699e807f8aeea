using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Base class for Application Auto Scaling operation requests.</summary>
public partial class AmazonApplicationAutoScalingRequest : AmazonWebServiceRequest
{
}
