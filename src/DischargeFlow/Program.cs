using System.Text;
using DischargeFlow.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
return await Entry.RunAsync(args, Console.Out, Console.Error);
