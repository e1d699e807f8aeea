using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The response of the SendCommand operation.</summary>
public partial class SendCommandResponse : AmazonWebServiceResponse
{
    public Command Command { get; set; }
}
