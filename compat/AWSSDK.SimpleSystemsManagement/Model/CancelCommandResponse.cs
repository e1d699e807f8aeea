using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The response of the CancelCommand operation.</summary>
public partial class CancelCommandResponse : AmazonWebServiceResponse
{

}
