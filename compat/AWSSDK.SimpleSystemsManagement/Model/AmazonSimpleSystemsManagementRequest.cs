using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Base class for AWS Systems Manager operation requests.</summary>
public partial class AmazonSimpleSystemsManagementRequest : AmazonWebServiceRequest
{
}
