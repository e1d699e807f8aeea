using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>Base class for Amazon Elastic Container Service operation requests.</summary>
public partial class AmazonECSRequest : AmazonWebServiceRequest
{
}
