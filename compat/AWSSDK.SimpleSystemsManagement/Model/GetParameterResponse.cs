using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The response of the GetParameter operation.</summary>
public partial class GetParameterResponse : AmazonWebServiceResponse
{
    public Parameter Parameter { get; set; }
}
