// swift-format-ignore-file
// Made by scripts/make-model-catalogue; do not edit. Licence of the data: NOTICE.md.

enum ModelPrices {
    static let taken = "2026-11-22"
    static let list = "litellm 1.109.1"
    /// provider, model, dollars per million tokens (input, output, cache read, cache write, long cache write,
    /// reasoning), dollars per request and per web search, most input and output tokens, capabilities,
    /// end of life, tiers (`above:input,output,read,write,long`), source; parted by tabs.
    static let table: StaticString = #"""
anthropic	claude-fable-5	10	50	1	12.5	20			0.01	1000000	128000	fsrt			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-fable-5-1	10	50	0.25	12.5	20			0.01	1000000	128000	fsrt			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-haiku-4-5	1	5	0.1	1.25	2				200000	64000	fsr			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-haiku-4-5-20251001	1	5	0.1	1.25	2				200000	64000	fsr			
anthropic	claude-haiku-5-5	0.1	0.5	0.01	0.125	0.2			0.01	1000000	128000	fsrt		100000:0.5,2.5,0.05,0.625,1	https://platform.claude.com/docs/en/models/haiku-5-5/overview
anthropic	claude-mythos-5	10	50	1	12.5	20			0.01	1000000	128000	fsrt			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-mythos-5-1	10	50	0.25	12.5	20			0.01	1000000	128000	fsrt			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-mythos-preview	10	50	1	12.5	20			0.01	1000000	128000	fsrt	2026-06-09		https://platform.claude.com/docs/en/about-claude/models/overview
anthropic	claude-opus-4-5	5	25	0.5	6.25	10			0.01	200000	64000	fsr			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-opus-4-5-20251101	5	25	0.5	6.25	10			0.01	200000	64000	fsr			
anthropic	claude-opus-4-6	5	25	0.5	6.25	10			0.01	1000000	128000	fsr			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-opus-4-6-20260205	5	25	0.5	6.25	10			0.01	1000000	128000	fsr			
anthropic	claude-opus-4-7	5	25	0.5	6.25	10			0.01	1000000	128000	fsrt			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-opus-4-7-20260416	5	25	0.5	6.25	10			0.01	1000000	128000	fsrt			
anthropic	claude-opus-4-8	5	25	0.5	6.25	10			0.01	1000000	128000	fsrt			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-opus-5	5	25	0.5	6.25	10			0.01	1000000	128000	fsrt			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-opus-5-5	4	20	0.2	5	8			0.01	1000000	128000	fsrt			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-sonnet-4-5	3	15	0.3	3.75	6			0.01	200000	64000	fsr	2026-11-30		https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-sonnet-4-5-20250929	3	15	0.3	3.75	6			0.01	200000	64000	fsr	2026-11-30		https://docs.anthropic.com/en/docs/about-claude/pricing
anthropic	claude-sonnet-4-6	3	15	0.3	3.75	6			0.01	1000000	128000	fsr			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-sonnet-5	2	10	0.2	2.5	4			0.01	1000000	128000	fsrt			https://platform.claude.com/docs/en/about-claude/pricing
anthropic	claude-sonnet-5-5	2	10	0.1	2.5	4			0.01	1000000	128000	fsrt			https://platform.claude.com/docs/en/about-claude/pricing
cerebras	gemma-4-31b	0.99	1.49							131072	40960	fsr			https://api.cerebras.ai/public/v1/models/gemma-4-31b
cerebras	gpt-oss-120b	0.35	0.75							131072	32768	fsr			https://www.cerebras.ai/blog/openai-gpt-oss-120b-runs-fastest-on-cerebras
cerebras	llama-3.1-70b	0.6	0.6							128000	128000	f			
cerebras	llama-3.1-8b	0.1	0.1							128000	128000	f			
cerebras	llama-3.3-70b	0.85	1.2							128000	128000	f	2026-02-16		
cerebras	llama3.1-70b	0.6	0.6							128000	128000	f	2025-01-17		
cerebras	llama3.1-8b	0.1	0.1							128000	128000	f	2026-05-27		
cerebras	qwen-3-32b	0.4	0.8							128000	128000	fr	2026-02-16		https://inference-docs.cerebras.ai/support/pricing
cerebras	qwen-3.8-27b	0.99	1.49							65536	32768	fsr			https://api.cerebras.ai/public/v1/models/qwen-3.8-27b
cohere	c4ai-aya-expanse-32b	0.5	1.5							128000	4000				https://docs.cohere.com/docs/models
cohere	command-a-03-2025	2.5	10							256000	8000	f			
cohere	command-r-08-2024	0.15	0.6							128000	4096	f			
cohere	command-r-plus-08-2024	2.5	10							128000	4096	f			
cohere	command-r7b-12-2024	0.0375	0.15							128000	4096	f			https://docs.cohere.com/v2/docs/command-r7b
dashscope	deepseek-v4-flash	0.2	0.4	0.04						1000000	393216	fsr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	deepseek-v4-flash-0731	0.2	0.4	0.04						1000000	393216	fsr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	deepseek-v4-pro	2.4	4.8	0.2						1000000	393216	fsr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	glm-5.1	1.4	4.4	0.26						202745	131072	fsr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	glm-5.2	1.4	4.4	0.28						1048576	131072	fsr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	kimi-k2.7-code	0.95	4	0.19						229376	16384	fsr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen-coder	0.3	1.5							1000000	16384	fr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen-max	1.6	6.4							30720	8192	fr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen-plus	0.4	1.2							129024	16384	fr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen-plus-2025-01-25	0.4	1.2							129024	8192	fr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen-plus-2025-04-28	0.4	1.2				4			129024	16384	fr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen-plus-2025-07-14	0.4	1.2				4			129024	16384	fr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen-turbo	0.05	0.2				0.5			129024	16384	fr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen-turbo-2024-11-01	0.05	0.2							1000000	8192	fr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen-turbo-2025-04-28	0.05	0.2				0.5			1000000	16384	fr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen-turbo-latest	0.05	0.2				0.5			1000000	16384	fr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen3-next-80b-a3b-instruct	0.15	1.2							262144	65536	f			https://www.alibabacloud.com/help/en/model-studio/model-pricing
dashscope	qwen3-next-80b-a3b-thinking	0.15	1.2							262144	65536	fr			https://www.alibabacloud.com/help/en/model-studio/model-pricing
dashscope	qwen3-vl-235b-a22b-instruct	0.4	1.6							131072	32768	f			https://www.alibabacloud.com/help/en/model-studio/model-pricing
dashscope	qwen3-vl-235b-a22b-thinking	0.4	4							131072	32768	fr			https://www.alibabacloud.com/help/en/model-studio/model-pricing
dashscope	qwen3-vl-32b-instruct	0.16	0.64							131072	32768	f			https://www.alibabacloud.com/help/en/model-studio/model-pricing
dashscope	qwen3-vl-32b-thinking	0.16	2.87							131072	32768	fr			https://www.alibabacloud.com/help/en/model-studio/model-pricing
dashscope	qwen3.7-max	2.5	7.5	0.5	3.125					991808	65536	fsr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen3.8-flash	0.15	0.47	0.016	0.2					991808	131072	fsr			https://docs.modelstudio.console.alibabacloud.com/en/model-studio/model-pricing
dashscope	qwen3.8-max	2	6	0.25						991808	131072	fsr			https://www.alibabacloud.com/help/en/model-studio/models
dashscope	qwen3.8-omni-flash	0.15	0.47	0.016						991808	131072	fsr			https://docs.modelstudio.console.alibabacloud.com/en/model-studio/model-pricing
dashscope	qwq-plus	0.8	2.4							98304	8192	fr			https://www.alibabacloud.com/help/en/model-studio/models
deepinfra	ByteDance/Seed-1.8	0.25	2	0.05						256000	256000	fsr			https://deepinfra.com/pricing
deepinfra	ByteDance/Seed-2.0-code	0.5	3	0.1						256000	256000	fsr			https://deepinfra.com/pricing
deepinfra	ByteDance/Seed-2.0-mini	0.1	0.4	0.02						256000	256000	fsr			https://deepinfra.com/pricing
deepinfra	ByteDance/Seed-2.0-pro	0.5	3	0.1						256000	256000	fsr			https://deepinfra.com/pricing
deepinfra	Gryphe/MythoMax-L2-13b	0.4	0.4							4096	4096	f			https://deepinfra.com/pricing
deepinfra	MiniMaxAI/MiniMax-M2.7	0.25	1	0.05						196608	196608	fsr			https://deepinfra.com/pricing
deepinfra	MiniMaxAI/MiniMax-M2.7-Turbo	0.38	1.7	0.07						196608	196608	fsr			https://deepinfra.com/pricing
deepinfra	MiniMaxAI/MiniMax-M3	0.28	1.1	0.056						524288	524288	fsr			https://deepinfra.com/pricing
deepinfra	NousResearch/Hermes-3-Llama-3.1-405B	1	1							131072	131072	f			
deepinfra	NousResearch/Hermes-3-Llama-3.1-70B	0.7	0.7							131072	131072				https://deepinfra.com/pricing
deepinfra	Qwen/QwQ-32B	0.15	0.4							131072	131072	f			
deepinfra	Qwen/Qwen2.5-72B-Instruct	0.36	0.4							32768	32768	f			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen2.5-7B-Instruct	0.04	0.1							32768	32768				
deepinfra	Qwen/Qwen2.5-VL-32B-Instruct	0.2	0.6							128000	128000	f			
deepinfra	Qwen/Qwen3-14B	0.12	0.24							40960	40960	f			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3-235B-A22B	0.18	0.54							40960	40960	f			
deepinfra	Qwen/Qwen3-235B-A22B-Instruct-2507	0.09	0.55							262144	262144	f			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3-235B-A22B-Thinking-2507	0.3	2.9							262144	262144	f			
deepinfra	Qwen/Qwen3-30B-A3B	0.12	0.5							40960	40960	f			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3-32B	0.08	0.28							40960	40960	f			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3-Coder-480B-A35B-Instruct	0.4	1.6							262144	262144	f			
deepinfra	Qwen/Qwen3-Coder-480B-A35B-Instruct-Turbo	0.3	1	0.1						262144	262144	f			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3-Max	1.2	6	0.24						256000	256000	fs			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3-Max-Thinking	1.2	6	0.24						256000	256000	fs			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3-Next-80B-A3B-Instruct	0.09	1.1							262144	262144	f			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3-Next-80B-A3B-Thinking	0.14	1.4							262144	262144	f			
deepinfra	Qwen/Qwen3-VL-235B-A22B-Instruct	0.2	0.88	0.11						262144	262144	fs			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3-VL-30B-A3B-Instruct	0.15	0.6							262144	262144	fs			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3.5-122B-A10B	0.29	2.4							262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3.5-27B	0.26	2.6							262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3.5-35B-A3B	0.14	1	0.05						262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3.5-397B-A17B	0.45	3	0.22						262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3.5-9B	0.1	0.15							262144	262144	fs			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3.6-27B	0.32	3.2							262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3.6-35B-A3B	0.1	0.95							262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3.7-Max	2.5	7.5	0.5						256000	256000	fs			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3.8-2.4T-A95B	2	6	0.2						262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3.8-27B	0.4	3	0.04						262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	Qwen/Qwen3.8-Max	1.65	4.951	0.206						256000	256000	fs			https://deepinfra.com/pricing
deepinfra	Sao10K/L3-8B-Lunaris-v1-Turbo	0.04	0.05							8192	8192				
deepinfra	Sao10K/L3.1-70B-Euryale-v2.2	0.85	0.85							131072	131072				https://deepinfra.com/pricing
deepinfra	Sao10K/L3.3-70B-Euryale-v2.3	0.65	0.75							131072	131072				
deepinfra	XiaomiMiMo/MiMo-V2.5	0.4	2	0.08						262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	XiaomiMiMo/MiMo-V2.5-Pro	1	3	0.2						1048576	1048576	fsr			https://deepinfra.com/pricing
deepinfra	allenai/olmOCR-7B-0725-FP8	0.27	1.5							16384	16384				
deepinfra	anthropic/claude-3-7-sonnet-latest	3.3	16.5	0.33						200000	200000	f			
deepinfra	anthropic/claude-4-opus	16.5	82.5							200000	200000	f			
deepinfra	anthropic/claude-4-sonnet	3.3	16.5							200000	200000	f			
deepinfra	anthropic/claude-fable-5	10	50							1000000	1000000	fsr			https://deepinfra.com/pricing
deepinfra	anthropic/claude-haiku-4-5	1	5							200000	200000	fsr			https://deepinfra.com/pricing
deepinfra	anthropic/claude-opus-4-7	5	25							1000000	1000000	fsr			https://deepinfra.com/pricing
deepinfra	anthropic/claude-opus-4-8	5	25							1000000	1000000	fsr			https://deepinfra.com/pricing
deepinfra	anthropic/claude-opus-5	5	25							1000000	1000000	fsr			https://deepinfra.com/pricing
deepinfra	anthropic/claude-sonnet-4-6	3	15							1000000	1000000	fsr			https://deepinfra.com/pricing
deepinfra	anthropic/claude-sonnet-5	2	10							1000000	1000000	fsr			https://deepinfra.com/pricing
deepinfra	deepseek-ai/DeepSeek-R1	0.7	2.4							163840	163840	f			
deepinfra	deepseek-ai/DeepSeek-R1-0528	0.5	2.15	0.4						163840	163840	f			
deepinfra	deepseek-ai/DeepSeek-R1-0528-Turbo	1	3							32768	32768	f			
deepinfra	deepseek-ai/DeepSeek-R1-Distill-Llama-70B	0.2	0.6							131072	131072				
deepinfra	deepseek-ai/DeepSeek-R1-Distill-Qwen-32B	0.27	0.27							131072	131072	f			
deepinfra	deepseek-ai/DeepSeek-R1-Turbo	1	3							40960	40960	f			
deepinfra	deepseek-ai/DeepSeek-V3	0.32	0.89							163840	163840	f			https://deepinfra.com/pricing
deepinfra	deepseek-ai/DeepSeek-V3-0324	0.24	0.9	0.135						163840	163840	f			https://deepinfra.com/pricing
deepinfra	deepseek-ai/DeepSeek-V3.1	0.25	0.95	0.216						163840	163840	fr			https://deepinfra.com/pricing
deepinfra	deepseek-ai/DeepSeek-V3.1-Terminus	0.27	1	0.216						163840	163840	f			
deepinfra	deepseek-ai/DeepSeek-V3.2	0.26	0.38	0.13						163840	163840	fs			https://deepinfra.com/pricing
deepinfra	deepseek-ai/DeepSeek-V4-Flash	0.09	0.18	0.018						1048576	1048576	fsr			https://deepinfra.com/pricing
deepinfra	deepseek-ai/DeepSeek-V4-Flash-0731	0.08	0.18	0.016						1048576	1048576	fsr			https://deepinfra.com/pricing
deepinfra	deepseek-ai/DeepSeek-V4-Pro	1.3	2.6	0.1						1048576	1048576	fs			https://deepinfra.com/pricing
deepinfra	deepseek-ai/DeepSeek-V4-Pro-0813	1.3	2.6	0.1						1048576	1048576	fs			https://deepinfra.com/pricing
deepinfra	deepseek-ai/DeepSeek-V4.1-Flash	0.14	0.42	0.0042						1048576	131072	fsr			https://deepinfra.com/deepseek-ai/DeepSeek-V4.1-Flash
deepinfra	deepseek-ai/DeepSeek-V4.1-Flash-1017	0.14	0.42	0.0042						1048576	131072	fsr			https://deepinfra.com/deepseek-ai/DeepSeek-V4.1-Flash-1017
deepinfra	google/gemini-2.5-flash	0.3	2.5							1000000	1000000	fsr			
deepinfra	google/gemini-2.5-pro	1.25	10							1000000	1000000	fsr			
deepinfra	google/gemini-3.1-flash-lite	0.25	1.5							1000000	1000000	fsr			https://deepinfra.com/pricing
deepinfra	google/gemini-3.1-pro	2	12							1000000	1000000	fsr			https://deepinfra.com/pricing
deepinfra	google/gemini-3.5-flash	1.5	9							1000000	1000000	fsr			https://deepinfra.com/pricing
deepinfra	google/gemini-3.7-flash	0.75	3.75							1000000	1000000	fsr			https://deepinfra.com/pricing
deepinfra	google/gemma-3-12b-it	0.05	0.15							131072	131072	f			https://deepinfra.com/pricing
deepinfra	google/gemma-3-27b-it	0.08	0.16							131072	131072	f			https://deepinfra.com/pricing
deepinfra	google/gemma-3-4b-it	0.05	0.1							131072	131072	f			https://deepinfra.com/pricing
deepinfra	google/gemma-4-26B-A4B-it	0.07	0.34							262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	google/gemma-4-31B-it	0.13	0.38							262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	google/gemma-4-31B-it-Ultra	0.27	0.76							131072	131072	fsr			https://deepinfra.com/pricing
deepinfra	google/gemma-4-31B-it-turbo	0.09	0.34	0.05						262144	262144	fr			https://deepinfra.com/pricing
deepinfra	google/gemma-4-E4B-it	0.02	0.1							131072	131072	fr			https://deepinfra.com/pricing
deepinfra	inclusionAI/Ling-3.0-flash	0.06	0.18	0.012						131072	131072	fsr			https://deepinfra.com/pricing
deepinfra	meta-llama/Llama-3.2-11B-Vision-Instruct	0.049	0.049							131072	131072				
deepinfra	meta-llama/Llama-3.2-3B-Instruct	0.02	0.02							131072	131072	f			
deepinfra	meta-llama/Llama-3.3-70B-Instruct	0.23	0.4							131072	131072	f			
deepinfra	meta-llama/Llama-3.3-70B-Instruct-Turbo	0.1	0.32							131072	131072	f			https://deepinfra.com/pricing
deepinfra	meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8	0.2	0.8							1048576	1048576	f			https://deepinfra.com/pricing
deepinfra	meta-llama/Llama-4-Scout-17B-16E-Instruct	0.1	0.3							327680	327680	f			https://deepinfra.com/pricing
deepinfra	meta-llama/Llama-Guard-3-8B	0.055	0.055							131072	131072				
deepinfra	meta-llama/Llama-Guard-4-12B	0.18	0.18							163840	163840				
deepinfra	meta-llama/Meta-Llama-3-8B-Instruct	0.03	0.06							8192	8192	f			
deepinfra	meta-llama/Meta-Llama-3.1-70B-Instruct	0.4	0.4							131072	131072	f			
deepinfra	meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo	0.4	0.4							131072	131072	f			https://deepinfra.com/pricing
deepinfra	meta-llama/Meta-Llama-3.1-8B-Instruct	0.03	0.05							131072	131072	f			
deepinfra	meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo	0.02	0.04							131072	131072	f			https://deepinfra.com/pricing
deepinfra	meta-models/Muse-Glimmer-30B	0.3	1.2	0.04						131072	131072	fsr			https://deepinfra.com/pricing
deepinfra	microsoft/WizardLM-2-8x22B	0.48	0.48							65536	65536				
deepinfra	microsoft/phi-4	0.07	0.14							16384	16384	f			
deepinfra	mistralai/Mistral-Nemo-Instruct-2407	0.019	0.03							131072	131072	f			https://deepinfra.com/pricing
deepinfra	mistralai/Mistral-Small-24B-Instruct-2501	0.05	0.08							32768	32768	f			
deepinfra	mistralai/Mistral-Small-3.2-24B-Instruct-2506	0.075	0.2							128000	128000	f			
deepinfra	mistralai/Mixtral-8x7B-Instruct-v0.1	0.4	0.4							32768	32768	f			
deepinfra	moonshotai/Kimi-K2-Instruct	0.5	2							131072	131072	f			
deepinfra	moonshotai/Kimi-K2-Instruct-0905	0.5	2	0.4						262144	262144	f			
deepinfra	moonshotai/Kimi-K2.5	0.45	2.25	0.07						262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	moonshotai/Kimi-K2.6	0.75	3.5	0.15						262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	moonshotai/Kimi-K2.7-Code	0.68	3.4	0.136						262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	moonshotai/Kimi-K3	2.85	14.25	0.285						1048576	1048576	fs			https://deepinfra.com/pricing
deepinfra	nvidia/Llama-3.1-Nemotron-70B-Instruct	0.6	0.6							131072	131072	f			
deepinfra	nvidia/Llama-3.3-Nemotron-Super-49B-v1.5	0.1	0.4							131072	131072	f			
deepinfra	nvidia/NVIDIA-Nemotron-3-Super-120B-A12B	0.085	0.4							262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B	0.5	2.2	0.1						262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	nvidia/NVIDIA-Nemotron-3.5-Lightning	0.08	0.2	0.04						262144		fr			https://deepinfra.com/pricing
deepinfra	nvidia/NVIDIA-Nemotron-Nano-9B-v2	0.04	0.16							131072	131072	f			
deepinfra	nvidia/Nemotron-3-Nano-30B-A3B	0.05	0.2	0.025						262144	262144	fr			https://deepinfra.com/pricing
deepinfra	nvidia/Nemotron-Content-Safety-3.5	0.2	0.2							131072	131072				https://deepinfra.com/pricing
deepinfra	openai/gpt-oss-120b	0.037	0.17							131072	131072	f			https://deepinfra.com/pricing
deepinfra	openai/gpt-oss-120b-Turbo	0.15	0.6							131072	131072	fsr			https://deepinfra.com/pricing
deepinfra	openai/gpt-oss-120b-Ultra	0.2	0.95							131072	131072	fsr			https://deepinfra.com/pricing
deepinfra	openai/gpt-oss-20b	0.03	0.14							131072	131072	f			https://deepinfra.com/pricing
deepinfra	stepfun-ai/Step-3.7-Flash	0.2	1.15	0.04						262144	262144	f			https://deepinfra.com/pricing
deepinfra	tencent/Hy3	0.14	0.58	0.035						262144	262144	fsr			https://deepinfra.com/pricing
deepinfra	thinkingmachines/Inkling	0.95	4.05	0.16						524288	524288	fsr			https://deepinfra.com/pricing
deepinfra	thinkingmachines/Inkling-Small	0.45	1.2	0.1						524288	524288	fsr			https://deepinfra.com/pricing
deepinfra	zai-org/GLM-4.5	0.4	1.6							131072	131072	f			
deepinfra	zai-org/GLM-4.6	0.5	2	0.1						202752	202752	fsr			https://deepinfra.com/pricing
deepinfra	zai-org/GLM-4.7	0.4	1.75	0.08						202752	202752	fsr			https://deepinfra.com/pricing
deepinfra	zai-org/GLM-4.7-Flash	0.06	0.4	0.01						202752	202752	fsr			https://deepinfra.com/pricing
deepinfra	zai-org/GLM-5	0.6	2.08	0.12						202752	202752	fsr			https://deepinfra.com/pricing
deepinfra	zai-org/GLM-5.1	1.05	3.5	0.205						202752	202752	fsr			https://deepinfra.com/pricing
deepinfra	zai-org/GLM-5.2	0.75	2.4	0.14						1048576	1048576	fsr			https://deepinfra.com/pricing
deepseek	deepseek-chat	0.28	0.42	0.028	0					131072	8192	fs	2026-07-24		https://api-docs.deepseek.com/quick_start/pricing
deepseek	deepseek-coder	0.14	0.28	0.014						128000	4096	f			
deepseek	deepseek-flash	0.3	1.2	0.006	0					1000000	393216	fsr			https://api-docs.deepseek.com/quick_start/pricing
deepseek	deepseek-r1	0.55	2.19	0.14						65536	8192	fr			
deepseek	deepseek-reasoner	0.28	0.42	0.028						131072	65536	sr	2026-07-24		https://api-docs.deepseek.com/quick_start/pricing
deepseek	deepseek-v3	0.27	1.1	0.07	0					65536	8192	f			
deepseek	deepseek-v3.2	0.28	0.4	0.028						163840	163840	fr			
deepseek	deepseek-v4-flash	0.3	1.2	0.006	0					1000000	393216	fsr			https://api-docs.deepseek.com/quick_start/pricing
deepseek	deepseek-v4-flash-vision-exp	0.3	1.2	0.006	0					1000000	393216	fsr			https://api-docs.deepseek.com/quick_start/pricing
deepseek	deepseek-v4-pro	1.32	3.96	0.044	0					1000000	393216	fsr			https://api-docs.deepseek.com/quick_start/pricing
fireworks_ai	accounts/fireworks/models/chronos-hermes-13b-v2	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/code-llama-13b	0.2	0.2							16384	16384				
fireworks_ai	accounts/fireworks/models/code-llama-13b-instruct	0.2	0.2							16384	16384				
fireworks_ai	accounts/fireworks/models/code-llama-13b-python	0.2	0.2							16384	16384				
fireworks_ai	accounts/fireworks/models/code-llama-34b	0.9	0.9							16384	16384				
fireworks_ai	accounts/fireworks/models/code-llama-34b-instruct	0.9	0.9							16384	16384				
fireworks_ai	accounts/fireworks/models/code-llama-34b-python	0.9	0.9							16384	16384				
fireworks_ai	accounts/fireworks/models/code-llama-70b	0.9	0.9							4096	4096				
fireworks_ai	accounts/fireworks/models/code-llama-70b-instruct	0.9	0.9							4096	4096				
fireworks_ai	accounts/fireworks/models/code-llama-70b-python	0.9	0.9							4096	4096				
fireworks_ai	accounts/fireworks/models/code-llama-7b	0.2	0.2							16384	16384				
fireworks_ai	accounts/fireworks/models/code-llama-7b-instruct	0.2	0.2							16384	16384				
fireworks_ai	accounts/fireworks/models/code-llama-7b-python	0.2	0.2							16384	16384				
fireworks_ai	accounts/fireworks/models/code-qwen-1p5-7b	0.2	0.2							65536	65536				
fireworks_ai	accounts/fireworks/models/codegemma-2b	0.1	0.1							8192	8192				
fireworks_ai	accounts/fireworks/models/codegemma-7b	0.2	0.2							8192	8192				
fireworks_ai	accounts/fireworks/models/cogito-671b-v2-p1	1.2	1.2							163840	163840				
fireworks_ai	accounts/fireworks/models/cogito-v1-preview-llama-3b	0.1	0.1							131072	131072				
fireworks_ai	accounts/fireworks/models/cogito-v1-preview-llama-70b	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/cogito-v1-preview-llama-8b	0.2	0.2							131072	131072				
fireworks_ai	accounts/fireworks/models/cogito-v1-preview-qwen-14b	0.2	0.2							131072	131072				
fireworks_ai	accounts/fireworks/models/cogito-v1-preview-qwen-32b	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/dbrx-instruct	1.2	1.2							32768	32768				
fireworks_ai	accounts/fireworks/models/deepseek-coder-1b-base	0.1	0.1							16384	16384				
fireworks_ai	accounts/fireworks/models/deepseek-coder-33b-instruct	0.9	0.9							16384	16384				
fireworks_ai	accounts/fireworks/models/deepseek-coder-7b-base	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/deepseek-coder-7b-base-v1p5	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/deepseek-coder-7b-instruct-v1p5	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/deepseek-coder-v2-instruct	1.2	1.2							65536	65536	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/deepseek-coder-v2-lite-base	0.5	0.5							163840	163840				
fireworks_ai	accounts/fireworks/models/deepseek-coder-v2-lite-instruct	0.5	0.5							163840	163840				
fireworks_ai	accounts/fireworks/models/deepseek-prover-v2	1.2	1.2							163840	163840				
fireworks_ai	accounts/fireworks/models/deepseek-r1	3	8							163840	20480	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/deepseek-r1-0528	3	8							163840	160000	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/deepseek-r1-0528-distill-qwen3-8b	0.2	0.2							131072	131072				
fireworks_ai	accounts/fireworks/models/deepseek-r1-basic	0.55	2.19							163840	20480	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/deepseek-r1-distill-llama-70b	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/deepseek-r1-distill-llama-8b	0.2	0.2							131072	131072				
fireworks_ai	accounts/fireworks/models/deepseek-r1-distill-qwen-14b	0.2	0.2							131072	131072				
fireworks_ai	accounts/fireworks/models/deepseek-r1-distill-qwen-1p5b	0.1	0.1							131072	131072				
fireworks_ai	accounts/fireworks/models/deepseek-r1-distill-qwen-32b	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/deepseek-r1-distill-qwen-7b	0.2	0.2							131072	131072				
fireworks_ai	accounts/fireworks/models/deepseek-v2-lite-chat	0.5	0.5							163840	163840				
fireworks_ai	accounts/fireworks/models/deepseek-v2p5	1.2	1.2							32768	32768				
fireworks_ai	accounts/fireworks/models/deepseek-v3	0.9	0.9							131072	8192	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/deepseek-v3-0324	0.9	0.9							163840	163840	s			https://fireworks.ai/models/fireworks/deepseek-v3-0324
fireworks_ai	accounts/fireworks/models/deepseek-v3p1	0.56	1.68							128000	8192	sr			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/deepseek-v3p1-terminus	0.56	1.68							128000	8192	sr			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/deepseek-v3p2	0.56	1.68							163840	163840	fsr			https://fireworks.ai/models/fireworks/deepseek-v3p2
fireworks_ai	accounts/fireworks/models/deepseek-v4-flash	0.14	0.28	0.028						1048576	384000	fsr	2026-08-14		https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/models/deepseek-v4-flash-0731	0.22	0.66	0.007						1048576	131072	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/deepseek-v4-flash-vision-exp	0.22	0.66	0.007						1048576	1048576	fs	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/deepseek-v4-pro	1.2	1.2	0.6						1048576	131072	fsr	2026-08-27		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/deepseek-v4-pro-0813	1.32	3.96	0.044						1048576	131072	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/deepseek-v4p1-flash	0.3	1.2	0.006						1048576	393216	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/models/deepseek-v4p1-flash-1017	0.3	1.2	0.006						1048576	393216	fsr			https://api.fireworks.ai/v1/serverless/models?format=nested
fireworks_ai	accounts/fireworks/models/deepseek-v4p1-flash-1017-us	0.45	1.8	0.009						1048576	393216	fsr			https://docs.fireworks.ai/serverless/us-only-serverless
fireworks_ai	accounts/fireworks/models/devstral-small-2505	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/dobby-mini-unhinged-plus-llama-3-1-8b	0.2	0.2							131072	131072				
fireworks_ai	accounts/fireworks/models/dobby-unhinged-llama-3-3-70b-new	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/dolphin-2-9-2-qwen2-72b	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/dolphin-2p6-mixtral-8x7b	0.5	0.5							32768	32768				
fireworks_ai	accounts/fireworks/models/ember-1	3	15	0.3						1048576		fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/ernie-4p5-21b-a3b-pt	0.1	0.1							131072	4096				
fireworks_ai	accounts/fireworks/models/ernie-4p5-300b-a47b-pt	0.1	0.1							131072	4096				
fireworks_ai	accounts/fireworks/models/fare-20b	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/firefunction-v1	0.5	0.5							32768	32768				
fireworks_ai	accounts/fireworks/models/firefunction-v2	0.9	0.9							8192	8192	fs			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/firellava-13b	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/firesearch-ocr-v6	0.2	0.2							8192	8192				
fireworks_ai	accounts/fireworks/models/flux-1-dev	0.1	0.1							4096	4096				
fireworks_ai	accounts/fireworks/models/flux-1-dev-controlnet-union	0.001	0.001							4096	4096				
fireworks_ai	accounts/fireworks/models/flux-1-schnell	0.1	0.1							4096	4096				
fireworks_ai	accounts/fireworks/models/gemma-2b-it	0.1	0.1							8192	8192				
fireworks_ai	accounts/fireworks/models/gemma-3-27b-it	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/gemma-7b	0.2	0.2							8192	8192				
fireworks_ai	accounts/fireworks/models/gemma-7b-it	0.2	0.2							8192	8192				
fireworks_ai	accounts/fireworks/models/gemma2-9b-it	0.2	0.2							8192	8192				
fireworks_ai	accounts/fireworks/models/glm-4p5	0.55	2.19							131072	96000	fsr			https://fireworks.ai/models/fireworks/glm-4p5
fireworks_ai	accounts/fireworks/models/glm-4p5-air	0.22	0.88							131072	96000	fsr			https://artificialanalysis.ai/models/glm-4-5-air
fireworks_ai	accounts/fireworks/models/glm-4p5v	1.2	1.2							131072	131072	r			
fireworks_ai	accounts/fireworks/models/glm-4p6	0.55	2.19							202752	202800	fsr			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/glm-4p7	0.6	2.2	0.3						202752	202800	fsr			https://fireworks.ai/models/fireworks/glm-4p7
fireworks_ai	accounts/fireworks/models/glm-5p1	1.4	4.4	0.26						202752	131072	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/models/glm-5p2	1.4	4.4	0.14						1048576	131072	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/glm-5p3	1.4	4.4	0.26						1048576	128000	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/glm-5p3-flash	0.15	0.5	0.03						1048576	1048576	fs			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/gpt-oss-120b	0.15	0.6	0.015						131072	32768	fsr	2026-11-07		https://api.fireworks.ai/v1/serverless/models?format=nested
fireworks_ai	accounts/fireworks/models/gpt-oss-20b	0.07	0.3	0.035						131072	32768	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/models/gpt-oss-safeguard-120b	1.2	1.2							131072	131072				
fireworks_ai	accounts/fireworks/models/gpt-oss-safeguard-20b	0.5	0.5							131072	131072				
fireworks_ai	accounts/fireworks/models/hermes-2-pro-mistral-7b	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/inkling	1	4.05	0.17						1048576	1048576	fs	2026-11-07		https://api.fireworks.ai/v1/serverless/models?format=nested
fireworks_ai	accounts/fireworks/models/internvl3-38b	0.9	0.9							16384	16384				
fireworks_ai	accounts/fireworks/models/internvl3-78b	0.9	0.9							16384	16384				
fireworks_ai	accounts/fireworks/models/internvl3-8b	0.2	0.2							16384	16384				
fireworks_ai	accounts/fireworks/models/kat-coder	0.9	0.9							262144	262144				
fireworks_ai	accounts/fireworks/models/kat-dev-32b	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/kat-dev-72b-exp	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/kimi-k2-instruct	0.6	2.5							131072	16384	fs			https://fireworks.ai/models/fireworks/kimi-k2-instruct
fireworks_ai	accounts/fireworks/models/kimi-k2-instruct-0905	0.6	2.5							262144	32768	fs			https://app.fireworks.ai/models/fireworks/kimi-k2-instruct-0905
fireworks_ai	accounts/fireworks/models/kimi-k2-thinking	0.6	2.5							262144	262144	fs			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/kimi-k2p5	0.6	3	0.1						262144	32768	fs			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/kimi-k2p6	0.95	4	0.16						262144	32768	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/kimi-k2p7-code	0.95	4	0.19						262144	32768	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/kimi-k3	3	15	0.3						1048576	131072	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/llama-guard-2-8b	0.2	0.2							8192	8192				
fireworks_ai	accounts/fireworks/models/llama-guard-3-1b	0.1	0.1							131072	131072				
fireworks_ai	accounts/fireworks/models/llama-guard-3-8b	0.2	0.2							131072	131072				
fireworks_ai	accounts/fireworks/models/llama-v2-13b	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/llama-v2-13b-chat	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/llama-v2-70b	0.1	0.1							4096	4096				
fireworks_ai	accounts/fireworks/models/llama-v2-70b-chat	0.9	0.9							2048	2048				
fireworks_ai	accounts/fireworks/models/llama-v2-7b	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/llama-v2-7b-chat	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/llama-v3-70b-instruct	0.9	0.9							8192	8192				
fireworks_ai	accounts/fireworks/models/llama-v3-70b-instruct-hf	0.9	0.9							8192	8192				
fireworks_ai	accounts/fireworks/models/llama-v3-8b	0.2	0.2							8192	8192				
fireworks_ai	accounts/fireworks/models/llama-v3-8b-instruct-hf	0.2	0.2							8192	8192				
fireworks_ai	accounts/fireworks/models/llama-v3p1-405b-instruct	3	3							131072	16384	fs			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/llama-v3p1-405b-instruct-long	0.1	0.1							4096	4096				
fireworks_ai	accounts/fireworks/models/llama-v3p1-70b-instruct	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/llama-v3p1-70b-instruct-1b	0.1	0.1							4096	4096				
fireworks_ai	accounts/fireworks/models/llama-v3p1-8b-instruct	0.1	0.1							131072	16384	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/llama-v3p1-nemotron-70b-instruct	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/llama-v3p2-11b-vision-instruct	0.2	0.2							131072	16384	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/llama-v3p2-1b	0.1	0.1							131072	131072				
fireworks_ai	accounts/fireworks/models/llama-v3p2-1b-instruct	0.1	0.1							131072	16384	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/llama-v3p2-3b	0.1	0.1							131072	131072				
fireworks_ai	accounts/fireworks/models/llama-v3p2-3b-instruct	0.1	0.1							131072	16384	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/llama-v3p2-90b-vision-instruct	0.9	0.9							131072	16384	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/llama-v3p3-70b-instruct	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/llama4-maverick-instruct-basic	0.22	0.88							131072	131072	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/llama4-scout-instruct-basic	0.15	0.6							131072	131072	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/llamaguard-7b	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/llava-yi-34b	0.9	0.9							4096	4096				
fireworks_ai	accounts/fireworks/models/minimax-m1-80k	0.1	0.1							4096	4096				
fireworks_ai	accounts/fireworks/models/minimax-m2	0.3	1.2							196608	4096				
fireworks_ai	accounts/fireworks/models/minimax-m2p1	0.3	1.2	0.03						196608	204800	fs			https://fireworks.ai/models/fireworks/minimax-m2p1
fireworks_ai	accounts/fireworks/models/minimax-m3	0.3	1.2	0.06						512000	512000	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/minimax-m3p1-flash	0.15	0.6	0.015						1048576	1048576	fsr			https://platform.minimax.io/docs/guides/pricing
fireworks_ai	accounts/fireworks/models/ministral-3-14b-instruct-2512	0.2	0.2							256000	256000				
fireworks_ai	accounts/fireworks/models/ministral-3-3b-instruct-2512	0.1	0.1							256000	256000				
fireworks_ai	accounts/fireworks/models/ministral-3-8b-instruct-2512	0.2	0.2							256000	256000				
fireworks_ai	accounts/fireworks/models/mistral-7b	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/mistral-7b-instruct-4k	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/mistral-7b-instruct-v0p2	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/mistral-7b-instruct-v3	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/mistral-7b-v0p2	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/mistral-large-3-fp8	1.2	1.2							256000	256000				
fireworks_ai	accounts/fireworks/models/mistral-nemo-base-2407	0.2	0.2							128000	128000				
fireworks_ai	accounts/fireworks/models/mistral-nemo-instruct-2407	0.2	0.2							128000	128000				
fireworks_ai	accounts/fireworks/models/mistral-small-24b-instruct-2501	0.9	0.9							32768	32768				
fireworks_ai	accounts/fireworks/models/mixtral-8x22b	1.2	1.2							65536	65536				
fireworks_ai	accounts/fireworks/models/mixtral-8x22b-instruct	1.2	1.2							65536	65536				
fireworks_ai	accounts/fireworks/models/mixtral-8x22b-instruct-hf	1.2	1.2							65536	65536	fs			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/mixtral-8x7b	0.5	0.5							32768	32768				
fireworks_ai	accounts/fireworks/models/mixtral-8x7b-instruct	0.5	0.5							32768	32768				
fireworks_ai	accounts/fireworks/models/mixtral-8x7b-instruct-hf	0.5	0.5							32768	32768				
fireworks_ai	accounts/fireworks/models/muse-glimmer-30b	0.35	1.5	0.04						131072	16384	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/muse-spark-open	1.25	4.25	0.15						1048576		fr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/models/mythomax-l2-13b	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/nemotron-3-ultra-nvfp4	0.6	2.4	0.12						262144	32768	fsr	2026-11-07		https://api.fireworks.ai/v1/serverless/models?format=nested
fireworks_ai	accounts/fireworks/models/nemotron-lightning-3p5-30b-a3b	0.05	0.2	0.01						262144	32768	fsr	2026-11-07		https://api.fireworks.ai/v1/serverless/models?format=nested
fireworks_ai	accounts/fireworks/models/nemotron-nano-v2-12b-vl	0.1	0.1							131072	4096				
fireworks_ai	accounts/fireworks/models/nous-capybara-7b-v1p9	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/nous-hermes-2-mixtral-8x7b-dpo	0.5	0.5							32768	32768				
fireworks_ai	accounts/fireworks/models/nous-hermes-2-yi-34b	0.9	0.9							4096	4096				
fireworks_ai	accounts/fireworks/models/nous-hermes-llama2-13b	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/nous-hermes-llama2-70b	0.9	0.9							4096	4096				
fireworks_ai	accounts/fireworks/models/nous-hermes-llama2-7b	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/nvidia-nemotron-nano-12b-v2	0.2	0.2							128000	131072				
fireworks_ai	accounts/fireworks/models/nvidia-nemotron-nano-9b-v2	0.2	0.2							128000	131072				
fireworks_ai	accounts/fireworks/models/openchat-3p5-0106-7b	0.2	0.2							8192	8192				
fireworks_ai	accounts/fireworks/models/openhermes-2-mistral-7b	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/openhermes-2p5-mistral-7b	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/openorca-7b	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/phi-2-3b	0.1	0.1							2048	2048				
fireworks_ai	accounts/fireworks/models/phi-3-mini-128k-instruct	0.1	0.1							131072	131072				
fireworks_ai	accounts/fireworks/models/phi-3-vision-128k-instruct	0.2	0.2							32064	32064				
fireworks_ai	accounts/fireworks/models/phind-code-llama-34b-python-v1	0.9	0.9							16384	16384				
fireworks_ai	accounts/fireworks/models/phind-code-llama-34b-v1	0.9	0.9							16384	16384				
fireworks_ai	accounts/fireworks/models/phind-code-llama-34b-v2	0.9	0.9							16384	16384				
fireworks_ai	accounts/fireworks/models/pythia-12b	0.2	0.2							2048	2048				
fireworks_ai	accounts/fireworks/models/qwen-qwq-32b-preview	0.9	0.9							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen-v2p5-14b-instruct	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen-v2p5-7b	0.2	0.2							131072	131072				
fireworks_ai	accounts/fireworks/models/qwen1p5-72b-chat	0.9	0.9							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2-72b-instruct	0.9	0.9							32768	32768	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/qwen2-7b-instruct	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2-vl-2b-instruct	0.1	0.1							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2-vl-72b-instruct	0.9	0.9							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2-vl-7b-instruct	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-0p5b-instruct	0.1	0.1							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-14b	0.2	0.2							131072	131072				
fireworks_ai	accounts/fireworks/models/qwen2p5-1p5b-instruct	0.1	0.1							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-32b	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/qwen2p5-32b-instruct	0.9	0.9							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-72b	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/qwen2p5-72b-instruct	0.9	0.9							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-7b-instruct	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-0p5b	0.1	0.1							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-0p5b-instruct	0.1	0.1							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-14b	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-14b-instruct	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-1p5b	0.1	0.1							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-1p5b-instruct	0.1	0.1							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-32b	0.9	0.9							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-32b-instruct	0.9	0.9							4096	4096	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-32b-instruct-128k	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-32b-instruct-32k-rope	0.9	0.9							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-32b-instruct-64k	0.9	0.9							65536	65536				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-3b	0.1	0.1							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-3b-instruct	0.1	0.1							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-7b	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-coder-7b-instruct	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/qwen2p5-math-72b-instruct	0.9	0.9							4096	4096				
fireworks_ai	accounts/fireworks/models/qwen2p5-vl-32b-instruct	0.9	0.9							128000	128000				
fireworks_ai	accounts/fireworks/models/qwen2p5-vl-3b-instruct	0.2	0.2							128000	128000				
fireworks_ai	accounts/fireworks/models/qwen2p5-vl-72b-instruct	0.9	0.9							128000	128000				
fireworks_ai	accounts/fireworks/models/qwen2p5-vl-7b-instruct	0.2	0.2							128000	128000				
fireworks_ai	accounts/fireworks/models/qwen3-0p6b	0.1	0.1							40960	40960				
fireworks_ai	accounts/fireworks/models/qwen3-14b	0.2	0.2							40960	40960				
fireworks_ai	accounts/fireworks/models/qwen3-1p7b	0.1	0.1							131072	131072				
fireworks_ai	accounts/fireworks/models/qwen3-1p7b-fp8-draft	0.1	0.1							262144	262144				
fireworks_ai	accounts/fireworks/models/qwen3-1p7b-fp8-draft-131072	0.1	0.1							131072	131072				
fireworks_ai	accounts/fireworks/models/qwen3-1p7b-fp8-draft-40960	0.1	0.1							40960	40960				
fireworks_ai	accounts/fireworks/models/qwen3-235b-a22b	0.22	0.88							131072	131072				
fireworks_ai	accounts/fireworks/models/qwen3-235b-a22b-instruct-2507	0.22	0.88							262144	262144				
fireworks_ai	accounts/fireworks/models/qwen3-235b-a22b-thinking-2507	0.22	0.88							262144	262144				
fireworks_ai	accounts/fireworks/models/qwen3-30b-a3b	0.15	0.6							131072	131072				
fireworks_ai	accounts/fireworks/models/qwen3-30b-a3b-instruct-2507	0.5	0.5							262144	262144				
fireworks_ai	accounts/fireworks/models/qwen3-30b-a3b-thinking-2507	0.9	0.9							262144	262144				
fireworks_ai	accounts/fireworks/models/qwen3-32b	0.9	0.9							131072	131072	r			
fireworks_ai	accounts/fireworks/models/qwen3-4b	0.2	0.2							40960	40960				
fireworks_ai	accounts/fireworks/models/qwen3-4b-instruct-2507	0.2	0.2							262144	262144				
fireworks_ai	accounts/fireworks/models/qwen3-8b	0.2	0.2							40960	40960	r			
fireworks_ai	accounts/fireworks/models/qwen3-coder-30b-a3b-instruct	0.15	0.6							262144	262144				
fireworks_ai	accounts/fireworks/models/qwen3-coder-480b-a35b-instruct	0.45	1.8							262144	262144	r			
fireworks_ai	accounts/fireworks/models/qwen3-coder-480b-instruct-bf16	0.9	0.9							262144	4096				
fireworks_ai	accounts/fireworks/models/qwen3-next-80b-a3b-instruct	0.9	0.9							4096	4096				
fireworks_ai	accounts/fireworks/models/qwen3-next-80b-a3b-thinking	0.9	0.9							4096	4096				
fireworks_ai	accounts/fireworks/models/qwen3-vl-235b-a22b-instruct	0.22	0.88							262144	262144				
fireworks_ai	accounts/fireworks/models/qwen3-vl-235b-a22b-thinking	0.22	0.88							262144	262144				
fireworks_ai	accounts/fireworks/models/qwen3-vl-30b-a3b-instruct	0.15	0.6							262144	262144				
fireworks_ai	accounts/fireworks/models/qwen3-vl-30b-a3b-thinking	0.15	0.6							262144	262144				
fireworks_ai	accounts/fireworks/models/qwen3-vl-32b-instruct	0.9	0.9							4096	4096				
fireworks_ai	accounts/fireworks/models/qwen3-vl-8b-instruct	0.2	0.2							262144	4096				
fireworks_ai	accounts/fireworks/models/qwen3p7-plus	0.4	1.6	0.08						262144	65536	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/qwen3p8-max	2	6	0.25						262144		fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/models/qwq-32b	0.9	0.9							131072	131072				
fireworks_ai	accounts/fireworks/models/rolm-ocr	0.2	0.2							128000	128000				
fireworks_ai	accounts/fireworks/models/snorkel-mistral-7b-pairrm-dpo	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/stablecode-3b	0.1	0.1							4096	4096				
fireworks_ai	accounts/fireworks/models/starcoder-16b	0.2	0.2							8192	8192				
fireworks_ai	accounts/fireworks/models/starcoder-7b	0.2	0.2							8192	8192				
fireworks_ai	accounts/fireworks/models/starcoder2-15b	0.2	0.2							16384	16384				
fireworks_ai	accounts/fireworks/models/starcoder2-3b	0.1	0.1							16384	16384				
fireworks_ai	accounts/fireworks/models/starcoder2-7b	0.2	0.2							16384	16384				
fireworks_ai	accounts/fireworks/models/toppy-m-7b	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/models/ultramarine-1-flash-us	0.225	0.75	0.045						1048576	1048576	s			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/models/yi-34b	0.9	0.9							4096	4096				
fireworks_ai	accounts/fireworks/models/yi-34b-200k-capybara	0.9	0.9							200000	200000				
fireworks_ai	accounts/fireworks/models/yi-34b-chat	0.9	0.9							4096	4096				
fireworks_ai	accounts/fireworks/models/yi-6b	0.2	0.2							4096	4096				
fireworks_ai	accounts/fireworks/models/yi-large	3	3							32768	32768	s			https://fireworks.ai/pricing
fireworks_ai	accounts/fireworks/models/zephyr-7b-beta	0.2	0.2							32768	32768				
fireworks_ai	accounts/fireworks/routers/deepseek-v4p1-flash-1017-spot	0.21	0.84	0.0042						1048576	393216	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/routers/deepseek-v4p1-flash-spot	0.21	0.84	0.0042						1048576	393216	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/routers/deepseek-v4p1-flash-us	0.45	1.8	0.009						1048576	393216	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/routers/glm-5p1-fast	2.8	8.8	0.52						202800	131072	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/routers/glm-5p2-fast	2.1	6.6	0.21						1048576	131072	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/routers/glm-5p2-fast-us	2.1	6.6	0.21						1048576	131072	fsr	2026-09-25		https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/routers/glm-5p3-fast	2.1	6.6	0.39						1048576	1048576	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/routers/glm-5p3-flash-us	0.225	0.75	0.045						1048576	1048576	fs	2026-11-07		https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/routers/glm-5p3-spot	0.98	3.08	0.182						1048576	128000	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/routers/glm-5p3-us	2.1	6.6	0.39						1048576	128000	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/routers/kimi-k2p6-fast	2	8	0.3						262144	32768	fsr	2026-08-27		https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/routers/kimi-k2p7-code-fast	1.9	8	0.38						262144	32768	fsr	2026-08-27		https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/routers/kimi-k3-fast	4.5	22.5	0.45						1048576	131072	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/routers/kimi-k3-spot	2.1	10.5	0.21						1048576	131072	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	accounts/fireworks/routers/kimi-k3-us	4.5	22.5	0.45						1048576	131072	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	accounts/fireworks/routers/spot-deepseek-v4-flash	0.105	0.21	0.021						1048576	384000	fsr	2026-08-14		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	deepseek-v4-flash	0.14	0.28	0.028						1048576	384000	fsr	2026-08-14		https://docs.fireworks.ai/serverless/pricing
fireworks_ai	deepseek-v4-flash-0731	0.22	0.66	0.007						1048576	131072	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	deepseek-v4-flash-vision-exp	0.22	0.66	0.007						1048576	1048576	fs	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	deepseek-v4-pro-0813	1.32	3.96	0.044						1048576	131072	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	deepseek-v4p1-flash	0.3	1.2	0.006						1048576	393216	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	deepseek-v4p1-flash-us	0.45	1.8	0.009						1048576	393216	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	glm-4p7	0.6	2.2	0.3						202752	202800	fsr			https://fireworks.ai/models/fireworks/glm-4p7
fireworks_ai	glm-5p1	1.4	4.4	0.26						202752	131072	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	glm-5p1-fast	2.8	8.8	0.52						202800	131072	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	glm-5p2	1.4	4.4	0.14						1048576	131072	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	glm-5p2-fast	2.1	6.6	0.21						1048576	131072	fsr	2026-09-25		https://docs.fireworks.ai/serverless/pricing
fireworks_ai	glm-5p2-fast-us	2.1	6.6	0.21						1048576	131072	fsr	2026-09-25		https://docs.fireworks.ai/serverless/pricing
fireworks_ai	glm-5p3	1.4	4.4	0.26						1048576	128000	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	glm-5p3-fast	2.1	6.6	0.39						1048576	1048576	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	glm-5p3-flash	0.15	0.5	0.03						1048576	1048576	fs			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	glm-5p3-flash-us	0.225	0.75	0.045						1048576	1048576	fs	2026-11-07		https://docs.fireworks.ai/serverless/pricing
fireworks_ai	glm-5p3-us	2.1	6.6	0.39						1048576	128000	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	gpt-oss-120b	0.15	0.6	0.015						131072	32768	fsr	2026-11-07		https://api.fireworks.ai/v1/serverless/models?format=nested
fireworks_ai	gpt-oss-20b	0.07	0.3	0.035						131072	32768	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	kimi-k2p5	0.6	3	0.1						262144	32768	fs			https://fireworks.ai/pricing
fireworks_ai	kimi-k2p6	0.95	4	0.16						262144	32768	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	kimi-k2p6-fast	2	8	0.3						262144	32768	fsr	2026-08-27		https://docs.fireworks.ai/serverless/pricing
fireworks_ai	kimi-k2p7-code	0.95	4	0.19						262144	32768	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	kimi-k2p7-code-fast	1.9	8	0.38						262144	32768	fsr	2026-08-27		https://docs.fireworks.ai/serverless/pricing
fireworks_ai	kimi-k3	3	15	0.3						1048576	131072	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	kimi-k3-fast	4.5	22.5	0.45						1048576	131072	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	kimi-k3-us	4.5	22.5	0.45						1048576	131072	fsr			https://docs.fireworks.ai/serverless/pricing
fireworks_ai	minimax-m2p1	0.3	1.2	0.03						196608	204800	fs			https://fireworks.ai/models/fireworks/minimax-m2p1
fireworks_ai	minimax-m3	0.3	1.2	0.06						512000	512000	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	muse-glimmer-30b	0.35	1.5	0.04						131072	16384	fsr	2026-09-25		https://api.fireworks.ai/v1/serverless/models
fireworks_ai	nemotron-3-ultra-nvfp4	0.6	2.4	0.12						262144	32768	fsr	2026-11-07		https://api.fireworks.ai/v1/serverless/models?format=nested
fireworks_ai	nemotron-lightning-3p5-30b-a3b	0.05	0.2	0.01						262144	32768	fsr	2026-11-07		https://api.fireworks.ai/v1/serverless/models?format=nested
fireworks_ai	qwen3p7-plus	0.4	1.6	0.08						262144	65536	fsr			https://api.fireworks.ai/v1/serverless/models
fireworks_ai	qwen3p8-max	2	6	0.25						262144		fsr			https://api.fireworks.ai/v1/serverless/models
google_gemini	deep-research-max-preview-04-2026	2	12						0.035	1048576	65536				https://ai.google.dev/gemini-api/docs/pricing
google_gemini	deep-research-preview-04-2026	2	12						0.035	1048576	65536				https://ai.google.dev/gemini-api/docs/pricing
google_gemini	deep-research-pro-preview-12-2025	2	12						0.035	1048576	65536	s	2026-10-23		https://ai.google.dev/gemini-api/docs/models/deep-research-pro-preview-12-2025
google_gemini	gemini-2.5-computer-use-preview-10-2025	1.25	10							128000	64000	f	2026-07-28	200000:2.5,15,,,	https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-2.5-flash	0.3	2.5	0.03			2.5		0.035	1048576	65536	fsr			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-2.5-flash-lite	0.1	0.4	0.01			0.4		0.035	1048576	65536	fsr			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-2.5-pro	1.25	10	0.125					0.035	1048576	65536	fsr		200000:2.5,15,0.25,,	https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-2.5-pro-preview-tts	1	20	0.125					0.035	8192	16384		2026-11-17		https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-3-flash-preview	0.5	3	0.05			3		0.014	1048576	65536	fsr			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-3.1-flash-lite	0.25	1.5	0.025			1.5		0.014	1048576	65536	fsr	2027-05-07		https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-3.1-flash-lite-preview	0.25	1.5	0.025			1.5		0.014	1048576	65536	fsr	2026-05-25		https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-3.1-pro-preview	2	12	0.2					0.014	1048576	65536	fsr		200000:4,18,0.4,,	https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-3.1-pro-preview-customtools	2	12	0.2					0.014	1048576	65536	fsr		200000:4,18,0.4,,	https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-3.5-flash	1.5	9	0.15			9		0.014	1048576	65536	fsr			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-3.5-flash-lite	0.3	2.5	0.03			2.5		0.014	1048576	65536	fsr			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-3.6-flash	0.75	3.75	0.075			3.75		0.014	1048576	65536	fsrt			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-3.7-flash	0.75	3.75	0.075			3.75		0.014	1048576	65536	fsrt			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-3.8-flash	0.75	3.75	0.075			3.75		0.014	1048576	65536	fsrt			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-4-argon	2	10	0.1			10		0.014	1048576	1048576	fsr			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-exp-1206	0.3	2.5	0.03			2.5		0.035	1048576	65535	fsr			https://ai.google.dev/gemini-api/docs/models
google_gemini	gemini-flash-latest	0.75	3.75	0.075			3.75		0.014	1048576	65536	fsrt			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-flash-lite-latest	0.3	2.5	0.03			2.5		0.014	1048576	65536	fsr			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-gemma-2-27b-it	0.35	1.05							8192	8192	f			https://cloud.google.com/vertex-ai/generative-ai/docs/learn/models
google_gemini	gemini-gemma-2-9b-it	0.35	1.05							8192	8192	f			https://cloud.google.com/vertex-ai/generative-ai/docs/learn/models
google_gemini	gemini-omni-1.1-flash	1.5	9				9			1048576	65536	r			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-omni-flash-preview	1.5	9				9			131072	65536	r	2026-10-22		https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-pro-latest	2	12	0.2					0.014	1048576	65536	fsr		200000:4,18,0.4,,	https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-robotics-er-2-preview	1	5	0.1			5		0.014	131072	65536	fsr			https://ai.google.dev/gemini-api/docs/pricing
google_gemini	gemini-robotics-er-2-streaming-preview	1	5						0.014	131072	65536	fr			https://ai.google.dev/gemini-api/docs/pricing
groq	llama-guard-3-8b	0.2	0.2							8192	8192		2025-06-06		https://console.groq.com/docs/model/llama-guard-3-8b
groq	meta-llama/llama-prompt-guard-2-22m	0.03	0.03							512	512				https://console.groq.com/docs/models
groq	meta-llama/llama-prompt-guard-2-86m	0.04	0.04							512	512				https://console.groq.com/docs/model/meta-llama/llama-prompt-guard-2-86m
groq	openai/gpt-oss-120b	0.15	0.6	0.075					0.005	131072	65536	fsr			
groq	openai/gpt-oss-20b	0.075	0.3	0.0375					0.005	131072	65536	fsr			
groq	openai/gpt-oss-safeguard-20b	0.075	0.3	0.037					0.005	131072	65536	fsr			
groq	qwen/qwen3.8-27b	0.8	4							131072	16384	fsr			https://console.groq.com/docs/model/qwen/qwen3.8-27b
mistral	codestral-2508	0.3	0.9	0.03						128000	128000	fs			https://docs.mistral.ai/models/model-cards/codestral-25-08
mistral	codestral-latest	0.3	0.9	0.03						128000	128000	fs			https://docs.mistral.ai/models/model-cards/codestral-25-08
mistral	codestral-mamba-latest	0.25	0.25	0.025						256000	256000				https://mistral.ai/technology/
mistral	deepseek-v4-1-flash-1017	0.3	1.2	0.007						1048576	131072	fsr			https://docs.mistral.ai/models/deepseek-v4-flash-1017
mistral	devstral-latest	0.4	2	0.04						256000	256000	fsr			https://mistral.ai/news/devstral-2-vibe-cli
mistral	devstral-medium-latest	0.4	2	0.04						256000	256000	fsr			https://mistral.ai/news/devstral-2-vibe-cli
mistral	devstral-small-latest	0.1	0.3	0.01						256000	256000	fsr			https://docs.mistral.ai/models/devstral-small-2-25-12
mistral	glm-5-2	1.4	4.4	0.14						1048576	131072	fsr			https://docs.mistral.ai/models/zai-glm-5-2
mistral	magistral-medium-latest	1.5	7.5	0.15						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-medium-3-5-26-04
mistral	magistral-small-latest	0.15	0.6	0.015						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-small-4-0-26-03
mistral	ministral-14b-2512	0.2	0.2	0.02						262144	262144	fs			https://docs.mistral.ai/models/ministral-3-14b-25-12
mistral	ministral-14b-latest	0.2	0.2	0.02						262144	262144	fs			https://docs.mistral.ai/models/ministral-3-14b-25-12
mistral	ministral-3-14b-2512	0.2	0.2	0.02						262144	262144	fs			https://mistral.ai/pricing
mistral	ministral-3-3b-2512	0.1	0.1	0.01						131072	131072	fs			https://mistral.ai/pricing
mistral	ministral-3-8b-2512	0.15	0.15	0.015						262144	262144	fs			https://mistral.ai/pricing
mistral	ministral-3b-2512	0.1	0.1	0.01						131072	131072	fs			https://docs.mistral.ai/models/ministral-3-3b-25-12
mistral	ministral-3b-latest	0.1	0.1	0.01						131072	131072	fs			https://docs.mistral.ai/models/ministral-3-3b-25-12
mistral	ministral-8b-2512	0.15	0.15	0.015						262144	262144	fs			https://mistral.ai/pricing
mistral	ministral-8b-latest	0.15	0.15	0.015						262144	262144	fs			https://mistral.ai/pricing
mistral	mistral-code-agent-latest	0.4	2	0.04						256000	256000	fsr			https://mistral.ai/news/devstral-2-vibe-cli
mistral	mistral-code-fim-latest	0.3	0.9	0.03						128000	128000	fs			https://docs.mistral.ai/models/model-cards/codestral-25-08
mistral	mistral-code-latest	0.3	0.9	0.03						128000	128000	fs			https://docs.mistral.ai/models/model-cards/codestral-25-08
mistral	mistral-large-2512	0.5	1.5	0.05						262144	262144	fs			https://docs.mistral.ai/models/mistral-large-3-25-12
mistral	mistral-large-3	0.5	1.5	0.05						262144	262144	fs			https://docs.mistral.ai/models/mistral-large-3-25-12
mistral	mistral-large-4	1.36	4.18	0.14						1048576	1048576	fsr			https://docs.mistral.ai/models/mistral-large-4
mistral	mistral-large-4-0	1.36	4.18	0.14						1048576	1048576	fsr			https://docs.mistral.ai/models/mistral-large-4
mistral	mistral-large-latest	0.5	1.5	0.05						262144	262144	fs			https://docs.mistral.ai/models/mistral-large-3-25-12
mistral	mistral-medium	1.5	7.5	0.15						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-medium-3-5-26-04
mistral	mistral-medium-2604	1.5	7.5	0.15						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-medium-3-5-26-04
mistral	mistral-medium-3	1.5	7.5	0.15						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-medium-3-5-26-04
mistral	mistral-medium-3-5	1.5	7.5	0.15						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-medium-3-5-26-04
mistral	mistral-medium-3.5	1.5	7.5	0.15						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-medium-3-5-26-04
mistral	mistral-medium-latest	1.5	7.5	0.15						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-medium-3-5-26-04
mistral	mistral-small	0.1	0.3	0.01						32000	8191	fsr			
mistral	mistral-small-2603	0.15	0.6	0.015						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-small-4-0-26-03
mistral	mistral-small-latest	0.15	0.6	0.015						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-small-4-0-26-03
mistral	mistral-tiny	0.25	0.25	0.025						32000	8191	s			
mistral	mistral-vibe-cli-fast	0.15	0.6	0.015						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-small-4-0-26-03
mistral	mistral-vibe-cli-latest	1.5	7.5	0.15						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-medium-3-5-26-04
mistral	mistral-vibe-cli-with-tools	1.5	7.5	0.15						262144	262144	fsr			https://docs.mistral.ai/models/model-cards/mistral-medium-3-5-26-04
mistral	open-mistral-nemo	0.3	0.3	0.03						128000	128000	s			https://mistral.ai/technology/
mistral	pixtral-large-latest	2	6	0.2						128000	128000	fs			
mistral	voxtral-small-2507	0.1	0.4	0.01						32768	32768	fs			https://docs.mistral.ai/models/voxtral-small-25-07
mistral	voxtral-small-latest	0.1	0.4	0.01						32768	32768	fs			https://docs.mistral.ai/models/voxtral-small-25-07
mistral	zai-glm-5	1.4	4.4	0.14						1048576	131072	fsr			https://docs.mistral.ai/models/zai-glm-5-3
mistral	zai-glm-5-2	1.4	4.4	0.14						1048576	131072	fsr	2026-10-31		https://docs.mistral.ai/models/zai-glm-5-2
mistral	zai-glm-5-3	1.4	4.4	0.14						1048576	131072	fsr			https://docs.mistral.ai/models/zai-glm-5-3
mistral	zai-glm-5-3-flash	0.15	0.5	0.03						1048576	131072	fsr			https://docs.mistral.ai/models/zai-glm-5-3-flash
mistral	zai-glm-latest	1.4	4.4	0.14						1048576	131072	fsr			https://docs.mistral.ai/models/zai-glm-5-3
moonshot	kimi-k2.5	0.6	3	0.1						262144	262144	fsr	2026-08-31		https://platform.moonshot.ai/docs/guide/kimi-k2-5-quickstart
moonshot	kimi-k2.6	0.95	4	0.16						262144	262144	fsr			https://platform.kimi.ai/docs/pricing/chat-k26
moonshot	kimi-k2.7-code	0.95	4	0.19						262144	262144	fsr			https://platform.kimi.ai/docs/pricing/chat-k27-code
moonshot	kimi-k3	3	15	0.3	3	6				1048576	1048576	fsr			https://platform.kimi.ai/docs/pricing/chat-k3
moonshot	kimi-k3.1-pro	2	10	0.2	2	4				1048576	1048576	fsr			https://platform.kimi.ai/docs/pricing/chat
moonshot	moonshot-v1-128k	2	5							131072	131072	fs	2026-08-31		https://platform.moonshot.ai/docs/pricing
moonshot	moonshot-v1-128k-vision-preview	2	5							131072	131072	fs	2026-08-31		https://platform.moonshot.ai/docs/pricing
moonshot	moonshot-v1-32k	1	3							32768	32768	fs	2026-08-31		https://platform.moonshot.ai/docs/pricing
moonshot	moonshot-v1-32k-vision-preview	1	3							32768	32768	fs	2026-08-31		https://platform.moonshot.ai/docs/pricing
moonshot	moonshot-v1-8k	0.2	2							8192	8192	fs	2026-08-31		https://platform.moonshot.ai/docs/pricing
moonshot	moonshot-v1-8k-vision-preview	0.2	2							8192	8192	fs	2026-08-31		https://platform.moonshot.ai/docs/pricing
moonshot	moonshot-v1-auto	2	5							131072	131072	fs	2026-08-31		https://platform.moonshot.ai/docs/pricing
openai	chat-latest	5	30	0.5						400000	128000	fsr			https://developers.openai.com/api/docs/pricing
openai	computer-use-preview	3	12							8192	1024	fr	2026-07-23		https://platform.openai.com/docs/models/computer-use-preview
openai	computer-use-preview-2025-03-11	3	12							8192	1024	fr	2026-07-23		https://developers.openai.com/api/docs/models/computer-use-preview
openai	daybreak-blue-latest	4	20	0.4	5					922000	128000	fsr		272000:8,30,0.8,10,	https://developers.openai.com/api/docs/models/gpt-daybreak-blue-latest
openai	daybreak-red-latest	12.5	75	1.25	15.625					400000	128000	fsr		272000:25,112.5,2.5,31.25,	https://developers.openai.com/api/docs/models/gpt-daybreak-red-latest
openai	ft:gpt-3.5-turbo	3	6							16385	4096		2026-10-23		https://developers.openai.com/api/docs/pricing
openai	ft:gpt-3.5-turbo-0125	3	6							16385	4096		2026-10-23		
openai	ft:gpt-3.5-turbo-0613	3	6							4096	4096		2026-10-23		
openai	ft:gpt-3.5-turbo-1106	3	6							16385	4096		2026-10-23		
openai	ft:gpt-4-0613	30	60							8192	4096	f	2026-10-23		OpenAI needs to add pricing for this ft model, will be updated when added by OpenAI. Defaulting to base model pricing
openai	ft:gpt-4.1-2025-04-14	3	12	0.75						1047576	32768	fs	2027-01-14		https://developers.openai.com/api/docs/pricing
openai	ft:gpt-4.1-mini-2025-04-14	0.8	3.2	0.2						1047576	32768	fs	2027-01-14		https://developers.openai.com/api/docs/pricing
openai	ft:gpt-4.1-nano-2025-04-14	0.2	0.8	0.05						1047576	32768	fs	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	ft:gpt-4o-2024-08-06	3.75	15	1.875						128000	16384	fs	2027-01-14		https://developers.openai.com/api/docs/pricing
openai	ft:gpt-4o-2024-11-20	3.75	15		1.875					128000	16384	fs	2027-01-14		
openai	ft:gpt-4o-mini-2024-07-18	0.3	1.2	0.15						128000	16384	fs	2027-01-14		https://developers.openai.com/api/docs/pricing
openai	ft:o4-mini-2025-04-16	4	16	1						200000	100000	fsr	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	gpt-3.5-turbo	0.5	1.5							16385	4096	f	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	gpt-3.5-turbo-0125	0.5	1.5							16385	4096	f	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	gpt-3.5-turbo-1106	1	2							16385	4096	f	2026-09-28		https://developers.openai.com/api/docs/pricing
openai	gpt-3.5-turbo-16k	3	4							16385	4096		2026-10-23		
openai	gpt-4	30	60							8192	4096	f	2026-10-23		
openai	gpt-4-0613	30	60							8192	4096	f	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	gpt-4-1106-preview	10	30							128000	4096	f	2026-10-23		
openai	gpt-4-turbo	10	30							128000	4096	f	2026-10-23		
openai	gpt-4-turbo-2024-04-09	10	30							128000	4096	f	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	gpt-4.1	2	8	0.5					0.025	1047576	32768	fs			https://developers.openai.com/api/docs/pricing
openai	gpt-4.1-2025-04-14	2	8	0.5					0.025	1047576	32768	fs	2027-01-14		https://developers.openai.com/api/docs/pricing
openai	gpt-4.1-mini	0.4	1.6	0.1					0.025	1047576	32768	fs			https://developers.openai.com/api/docs/pricing
openai	gpt-4.1-mini-2025-04-14	0.4	1.6	0.1					0.025	1047576	32768	fs	2027-01-14		https://developers.openai.com/api/docs/pricing
openai	gpt-4.1-nano	0.1	0.4	0.025						1047576	32768	fs	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	gpt-4.1-nano-2025-04-14	0.1	0.4	0.025						1047576	32768	fs	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	gpt-4o	2.5	10	1.25						128000	16384	fs			https://developers.openai.com/api/docs/pricing
openai	gpt-4o-2024-05-13	5	15							128000	4096	f	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	gpt-4o-2024-08-06	2.5	10	1.25						128000	16384	fs	2027-01-14		https://developers.openai.com/api/docs/pricing
openai	gpt-4o-2024-11-20	2.5	10	1.25						128000	16384	fs	2027-01-14		https://developers.openai.com/api/docs/pricing
openai	gpt-4o-audio-preview-2024-12-17	2.5	10							128000	16384	f	2027-01-20		
openai	gpt-4o-audio-preview-2025-06-03	2.5	10							128000	16384	f	2027-01-20		
openai	gpt-4o-mini	0.15	0.6	0.075					0.025	128000	16384	fs			https://developers.openai.com/api/docs/pricing
openai	gpt-4o-mini-2024-07-18	0.15	0.6	0.075					0.025	128000	16384	fs	2027-01-14		https://developers.openai.com/api/docs/pricing
openai	gpt-4o-mini-audio-preview-2024-12-17	0.15	0.6							128000	16384	f	2027-01-20		
openai	gpt-4o-mini-search-preview	0.15	0.6	0.075					0.025	128000	16384	fs			
openai	gpt-4o-mini-search-preview-2025-03-11	0.15	0.6	0.075					0.025	128000	16384	fs	2026-07-23		https://developers.openai.com/api/docs/models/gpt-4o-mini-search-preview
openai	gpt-4o-search-preview	2.5	10	1.25					0.025	128000	16384	fs			
openai	gpt-4o-search-preview-2025-03-11	2.5	10	1.25					0.025	128000	16384	fs	2026-07-23		https://developers.openai.com/api/docs/models/gpt-4o-search-preview
openai	gpt-5	1.25	10	0.125					0.01	272000	128000	fsrt	2026-12-11		https://developers.openai.com/api/docs/pricing
openai	gpt-5-2025-08-07	1.25	10	0.125					0.01	272000	128000	fsrt	2026-12-11		https://developers.openai.com/api/docs/pricing
openai	gpt-5-chat	1.25	10	0.125						128000	16384	sr	2026-07-23		
openai	gpt-5-chat-latest	1.25	10	0.125						128000	16384	fsr	2026-07-23		https://developers.openai.com/api/docs/models/gpt-5-chat-latest
openai	gpt-5-codex	1.25	10	0.125						272000	128000	fsrt	2026-07-23		https://developers.openai.com/api/docs/models/gpt-5-codex
openai	gpt-5-mini	0.25	2	0.025					0.01	272000	128000	fsrt	2026-12-11		https://developers.openai.com/api/docs/pricing
openai	gpt-5-mini-2025-08-07	0.25	2	0.025					0.01	272000	128000	fsrt	2026-12-11		https://developers.openai.com/api/docs/pricing
openai	gpt-5-nano	0.05	0.4	0.005					0.01	272000	128000	fsrt	2026-12-11		https://developers.openai.com/api/docs/pricing
openai	gpt-5-nano-2025-08-07	0.05	0.4	0.005					0.01	272000	128000	fsrt	2026-12-11		https://developers.openai.com/api/docs/pricing
openai	gpt-5-pro	15	120						0.01	400000	272000	fsrt	2026-12-11		https://developers.openai.com/api/docs/pricing
openai	gpt-5-pro-2025-10-06	15	120						0.01	400000	272000	fsrt	2026-12-11		https://developers.openai.com/api/docs/pricing
openai	gpt-5-search-api	1.25	10	0.125					0.01	272000	128000	fst			https://developers.openai.com/api/docs/pricing
openai	gpt-5-search-api-2025-10-14	1.25	10	0.125					0.01	272000	128000	fst			https://developers.openai.com/api/docs/pricing
openai	gpt-5.1	1.25	10	0.125					0.01	272000	128000	fsrt	2027-04-01		https://developers.openai.com/api/docs/pricing
openai	gpt-5.1-2025-11-13	1.25	10	0.125					0.01	272000	128000	fsrt	2027-04-01		https://developers.openai.com/api/docs/pricing
openai	gpt-5.1-chat-latest	1.25	10	0.125						128000	16384	fsr	2026-07-23		https://developers.openai.com/api/docs/models/gpt-5.1-chat-latest
openai	gpt-5.1-codex	1.25	10	0.125						400000	128000	fsrt	2026-07-23		https://developers.openai.com/api/docs/models/gpt-5.1-codex
openai	gpt-5.1-codex-max	1.25	10	0.125						400000	128000	fsrt	2026-07-23		https://developers.openai.com/api/docs/models/gpt-5.1-codex-max
openai	gpt-5.1-codex-mini	0.25	2	0.025						400000	128000	fsrt	2026-07-23		https://developers.openai.com/api/docs/models/gpt-5.1-codex-mini
openai	gpt-5.2	1.75	14	0.175					0.01	272000	128000	fsrt			https://developers.openai.com/api/docs/pricing
openai	gpt-5.2-2025-12-11	1.75	14	0.175					0.01	272000	128000	fsrt			https://developers.openai.com/api/docs/pricing
openai	gpt-5.2-chat-latest	1.75	14	0.175						128000	16384	fsr	2026-08-10		https://developers.openai.com/api/docs/models/gpt-5.2-chat-latest
openai	gpt-5.2-codex	1.75	14	0.175						272000	128000	fsrt	2026-07-23		https://developers.openai.com/api/docs/models/gpt-5.2-codex
openai	gpt-5.2-pro	21	168						0.01	272000	128000	fsrt			https://developers.openai.com/api/docs/pricing
openai	gpt-5.2-pro-2025-12-11	21	168						0.01	272000	128000	fsrt			https://developers.openai.com/api/docs/pricing
openai	gpt-5.3-chat-latest	1.75	14	0.175						128000	16384	fsr	2026-08-10		https://developers.openai.com/api/docs/models/gpt-5.3-chat-latest
openai	gpt-5.3-codex	1.75	14	0.175					0.01	272000	128000	fsrt	2027-04-01		https://developers.openai.com/api/docs/pricing
openai	gpt-5.4	2.5	15	0.25						1050000	128000	fsrt		272000:5,22.5,0.5,,	https://developers.openai.com/api/docs/pricing
openai	gpt-5.4-2026-03-05	2.5	15	0.25						1050000	128000	fsrt		272000:5,22.5,0.5,,	https://developers.openai.com/api/docs/pricing
openai	gpt-5.4-mini	0.75	4.5	0.075					0.01	272000	128000	fsrt			https://developers.openai.com/api/docs/pricing
openai	gpt-5.4-mini-2026-03-17	0.75	4.5	0.075					0.01	272000	128000	fsrt			https://developers.openai.com/api/docs/pricing
openai	gpt-5.4-nano	0.2	1.25	0.02					0.01	272000	128000	fsrt	2027-04-01		https://developers.openai.com/api/docs/pricing
openai	gpt-5.4-nano-2026-03-17	0.2	1.25	0.02					0.01	272000	128000	fsrt	2027-04-01		https://developers.openai.com/api/docs/pricing
openai	gpt-5.4-pro	30	180						0.01	1050000	128000	frt		272000:60,270,,,	https://developers.openai.com/api/docs/pricing
openai	gpt-5.4-pro-2026-03-05	30	180						0.01	1050000	128000	frt		272000:60,270,,,	https://developers.openai.com/api/docs/pricing
openai	gpt-5.5	5	30	0.5					0.01	1050000	128000	fsrt		272000:10,45,1,,	https://developers.openai.com/api/docs/pricing
openai	gpt-5.5-2026-04-23	5	30	0.5					0.01	1050000	128000	fsrt		272000:10,45,1,,	https://developers.openai.com/api/docs/pricing
openai	gpt-5.5-cyber	12.5	75	1.25								rt			https://developers.openai.com/api/docs/pricing
openai	gpt-5.5-cyber-preview	12.5	75	1.25								rt			https://developers.openai.com/api/docs/pricing
openai	gpt-5.5-pro	30	180						0.01	1050000	128000	frt		272000:60,270,,,	https://developers.openai.com/api/docs/pricing
openai	gpt-5.5-pro-2026-04-23	30	180						0.01	1050000	128000	frt		272000:60,270,,,	https://developers.openai.com/api/docs/pricing
openai	gpt-5.6	4	20	0.4	5	10			0.01	922000	128000	fsrt		272000:8,30,0.8,10,20	
openai	gpt-5.6-cyber	12.5	75	1.25	15.625	31.25				400000	128000	fsrt		272000:25,112.5,2.5,31.25,	https://developers.openai.com/api/docs/pricing
openai	gpt-5.6-luna	0.2	1.2	0.02	0.25	0.5			0.01	922000	128000	fsrt		272000:0.4,1.8,0.04,0.5,1	https://developers.openai.com/api/docs/pricing
openai	gpt-5.6-sol	4	20	0.4	5	10			0.01	922000	128000	fsrt		272000:8,30,0.8,10,20	https://developers.openai.com/api/docs/pricing
openai	gpt-5.6-terra	2	12	0.2	2.5	5			0.01	922000	128000	fsrt		272000:4,18,0.4,5,10	https://developers.openai.com/api/docs/pricing
openai	gpt-6-astra	10	50	1	12.5	25			0.01	922000	128000	fsrt		272000:20,75,2,25,50	https://developers.openai.com/api/docs/pricing
openai	gpt-6-astra-law	10	50	1					0.01	922000	128000	fsrt			https://developers.openai.com/api/docs/pricing
openai	gpt-6-luna	0.1	0.5	0.01	0.125	0.25			0.01	922000	128000	fsrt		272000:0.2,0.75,0.02,0.25,0.5	https://developers.openai.com/api/docs/pricing
openai	gpt-6-rosalind	15	75	1.5	18.75	37.5				922000	128000	fsrt		272000:30,112.5,3,37.5,75	https://developers.openai.com/api/docs/pricing
openai	gpt-6-sol	2	10	0.2	2.5	5			0.01	922000	128000	fsrt		272000:4,15,0.4,5,10	https://developers.openai.com/api/docs/pricing
openai	gpt-6.1-sol	2	10	0.1	2.5	5			0.01	922000	128000	fsrt		272000:4,15,0.2,5,10	https://developers.openai.com/api/docs/pricing
openai	gpt-6.1-terra	1	5	0.05	1.25	2.5			0.01	922000	128000	fsrt		272000:2,7.5,0.1,2.5,5	https://developers.openai.com/api/docs/pricing
openai	gpt-audio	2.5	10							128000	16384	f	2027-01-20		https://developers.openai.com/api/docs/pricing
openai	gpt-audio-1.5	2.5	10							128000	16384	f			https://developers.openai.com/api/docs/pricing
openai	gpt-audio-2025-08-28	2.5	10							128000	16384	f	2027-01-20		https://developers.openai.com/api/docs/pricing
openai	gpt-audio-mini	0.6	2.4							128000	16384	f	2027-01-20		https://developers.openai.com/api/docs/pricing
openai	gpt-audio-mini-2025-10-06	0.6	2.4							128000	16384	f	2026-07-23		https://developers.openai.com/api/docs/models/gpt-audio-mini
openai	gpt-audio-mini-2025-12-15	0.6	2.4							128000	16384	f	2027-01-20		https://developers.openai.com/api/docs/pricing
openai	gpt-daybreak-blue-latest	4	20	0.4	5					922000	128000	fsr		272000:8,30,0.8,10,	https://developers.openai.com/api/docs/models/gpt-daybreak-blue-latest
openai	gpt-daybreak-red-latest	12.5	75	1.25	15.625					400000	128000	fsr		272000:25,112.5,2.5,31.25,	https://developers.openai.com/api/docs/models/gpt-daybreak-red-latest
openai	gpt-rosalind-discovery	5	25	0.5											https://developers.openai.com/api/docs/pricing
openai	gpt-rosalind-research	5	25	0.5											https://developers.openai.com/api/docs/pricing
openai	o1	15	60	7.5						200000	100000	fsrt	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	o1-2024-12-17	15	60	7.5						200000	100000	fsrt	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	o1-pro	150	600							200000	100000	fsrt	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	o1-pro-2025-03-19	150	600							200000	100000	fsrt	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	o3	2	8	0.5					0.01	200000	100000	fsrt	2026-12-11		https://developers.openai.com/api/docs/pricing
openai	o3-2025-04-16	2	8	0.5					0.01	200000	100000	fsrt	2026-12-11		https://developers.openai.com/api/docs/pricing
openai	o3-deep-research	10	40	2.5						200000	100000	rt	2026-07-23		https://developers.openai.com/api/docs/models/o3-deep-research
openai	o3-deep-research-2025-06-26	10	40	2.5						200000	100000	rt	2026-07-23		https://developers.openai.com/api/docs/models/o3-deep-research
openai	o3-mini	1.1	4.4	0.55						200000	100000	fsrt	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	o3-mini-2025-01-31	1.1	4.4	0.55						200000	100000	fsrt	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	o3-pro	20	80						0.01	200000	100000	fsrt	2026-12-11		https://developers.openai.com/api/docs/pricing
openai	o3-pro-2025-06-10	20	80						0.01	200000	100000	fsrt	2026-12-11		https://developers.openai.com/api/docs/pricing
openai	o4-mini	1.1	4.4	0.275					0.01	200000	100000	fsrt	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	o4-mini-2025-04-16	1.1	4.4	0.275					0.01	200000	100000	fsrt	2026-10-23		https://developers.openai.com/api/docs/pricing
openai	o4-mini-deep-research	2	8	0.5						200000	100000	rt	2026-07-23		https://developers.openai.com/api/docs/models/o4-mini-deep-research
openai	o4-mini-deep-research-2025-06-26	2	8	0.5						200000	100000	rt	2026-07-23		https://developers.openai.com/api/docs/models/o4-mini-deep-research
perplexity	anthropic/claude-fable-5	10	50	1								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-fable-5-1	10	50	0.25											https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-haiku-4-5	1	5	0.1								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-haiku-5-5	0.1	0.5	0.01								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-opus-4-5	5	25	0.5								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-opus-4-6	5	25	0.5								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-opus-4-7	5	25	0.5								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-opus-4-8	5	25	0.5								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-opus-5	5	25	0.5								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-opus-5-5	4	20	0.2											https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-sonnet-4-5	3	15	0.3								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-sonnet-4-6	3	15	0.3								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-sonnet-5	2	10	0.2								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	anthropic/claude-sonnet-5-5	2	10	0.2								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	codellama-34b-instruct	0.35	1.4							16384	16384				
perplexity	codellama-70b-instruct	0.7	2.8							16384	16384				
perplexity	google/gemini-3-flash-preview	0.5	3	0.05								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	google/gemini-3.1-flash-lite	0.25	1.5	0.025								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	google/gemini-3.1-pro-preview	2	12	0.2								f		200000:4,18,0.4,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	google/gemini-3.5-flash	1.5	9	0.15								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	google/gemini-3.5-flash-lite	0.3	2.5	0.03								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	google/gemini-3.6-flash	1.5	7.5	0.15								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	google/gemini-3.7-flash	0.75	3.75	0.075								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	google/gemini-3.8-flash	0.75	3.75	0.075											https://docs.perplexity.ai/docs/agent-api/models
perplexity	llama-2-70b-chat	0.7	2.8							4096	4096				
perplexity	llama-3.1-70b-instruct	1	1							131072	131072				
perplexity	llama-3.1-8b-instruct	0.2	0.2							131072	131072				
perplexity	mistral-7b-instruct	0.07	0.28							4096	4096				
perplexity	mixtral-8x7b-instruct	0.07	0.28							4096	4096				
perplexity	openai/gpt-5	1.25	10	0.125								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-5-mini	0.25	2	0.025								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-5-nano	0.05	0.4	0.005											https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-5.1	1.25	10	0.125								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-5.2	1.75	14	0.175								fr			https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-5.3-codex	3.5	28	0.35											https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-5.4	2.5	15	0.25								f		272000:5,22.5,,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-5.4-mini	0.75	4.5	0.075								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-5.4-nano	0.2	1.25	0.02								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-5.5	5	30	0.5								f		272000:10,45,,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-5.6-luna	0.2	1.2	0.02								f		272000:0.4,1.8,0.04,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-5.6-sol	4	20	0.4								f		272000:8,30,0.8,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-5.6-terra	2	12	0.2								f		272000:4,18,0.4,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-6-astra	10	50	1	12.5										https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-6-luna	0.1	0.5	0.01										272000:0.2,0.75,0.02,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-6-sol	2	10	0.2										272000:4,15,0.4,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	openai/gpt-6.1-sol	2	10	0.1										272000:4,15,0.2,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	perplexity/deepseek-v4-flash-0731	0.13	0.26	0.028								fr			https://docs.perplexity.ai/docs/agent-api/models
perplexity	perplexity/deepseek-v4-pro-0813	1.32	3.96	0.044											https://docs.perplexity.ai/docs/agent-api/models
perplexity	perplexity/glm-5.2	1.4	4.4	0.14								fr			https://docs.perplexity.ai/docs/agent-api/models
perplexity	perplexity/glm-5.3	1.4	4.4	0.26								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	perplexity/glm-5.3-flash	0.15	0.5	0.03								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	perplexity/kimi-k2.7-code	0.95	4	0.19								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	perplexity/kimi-k3	3	15	0.3								fr			https://docs.perplexity.ai/docs/agent-api/models
perplexity	perplexity/nemotron-3-ultra-550b-a55b	0.25	2.5	0.25								fr			https://docs.perplexity.ai/docs/agent-api/models
perplexity	perplexity/nemotron-3.5-lightning-30b-a3b	0.0115	0.17	0.00115								fr			https://docs.perplexity.ai/docs/agent-api/models
perplexity	perplexity/sonar	0.25	2.5	0.0625								f			https://docs.perplexity.ai/docs/agent-api/models
perplexity	pplx-70b-chat	0.7	2.8							4096	4096				
perplexity	pplx-70b-online	0	2.8					0.005		4096	4096				
perplexity	pplx-7b-chat	0.07	0.28							8192	8192				
perplexity	pplx-7b-online	0	0.28					0.005		4096	4096				
perplexity	sonar	1	1					0.012		128000	128000				
perplexity	sonar-deep-research	2	8				3	0.005		128000	128000	r			
perplexity	sonar-medium-chat	0.6	1.8							16384	16384				
perplexity	sonar-medium-online	0	1.8					0.005		12000	12000				
perplexity	sonar-pro	3	15					0.014		200000	8000				
perplexity	sonar-reasoning	1	5					0.014		128000	128000	r			
perplexity	sonar-reasoning-pro	2	8					0.014		128000	128000	r			
perplexity	sonar-small-chat	0.07	0.28							16384	16384				
perplexity	sonar-small-online	0	0.28					0.005		12000	12000				
perplexity	xai/grok-4.20-multi-agent	1.25	2.5	0.2								f		200000:2.5,5,,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	xai/grok-4.20-non-reasoning	1.25	2.5	0.2								f		200000:2.5,5,,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	xai/grok-4.20-reasoning	1.25	2.5	0.2								f		200000:2.5,5,,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	xai/grok-4.3	1.25	2.5	0.2								f		200000:2.5,5,,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	xai/grok-4.5	2	6	0.3								f		200000:4,12,0.6,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	xai/grok-4.6	2	6	0.5								f		200000:4,12,1,,	https://docs.perplexity.ai/docs/agent-api/models
perplexity	xai/grok-4.7	2	6	0.5										200000:4,12,1,,	https://docs.perplexity.ai/docs/agent-api/models
together_ai	MiniMaxAI/MiniMax-M2.7	0.3	1.2	0.06						196608					https://api.together.ai/v1/models
together_ai	MiniMaxAI/MiniMax-M3	0.3	1.2	0.06						524288	524288	fsr	2026-11-06		https://api.together.ai/v1/models
together_ai	MiniMaxAI/MiniMax-M3.1-Flash	0.15	0.6	0.015						1048576	1048576				https://www.together.ai/pricing
together_ai	NousResearch/Nous-Hermes-2-Mixtral-8x7B-DPO	0.6	0.6							32768	32768		2025-08-28		https://api.together.ai/v1/models
together_ai	Qwen/QwQ-32B	1.2	1.2							131072	131072		2025-11-13		https://api.together.ai/v1/models
together_ai	Qwen/Qwen2-1.5B-Instruct	0.02	0.02							32768	32768				https://api.together.ai/v1/models
together_ai	Qwen/Qwen2-72B-Instruct	0.9	0.9							32768	32768		2025-08-28		https://api.together.ai/v1/models
together_ai	Qwen/Qwen2-VL-72B-Instruct	1.2	1.2							32768	32768		2025-08-28		https://api.together.ai/v1/models
together_ai	Qwen/Qwen2.5-14B-Instruct	0.8	0.8							32768	32768				https://api.together.ai/v1/models
together_ai	Qwen/Qwen2.5-72B-Instruct	1.2	1.2							32768	32768				https://api.together.ai/v1/models
together_ai	Qwen/Qwen2.5-72B-Instruct-Turbo	1.2	1.2							131072	131072		2026-02-06		https://api.together.ai/v1/models
together_ai	Qwen/Qwen2.5-7B-Instruct-Turbo	0.3	0.3							32768		fs			https://api.together.ai/v1/models
together_ai	Qwen/Qwen2.5-Coder-32B-Instruct	0.8	0.8							16384	16384		2025-11-13		https://api.together.ai/v1/models
together_ai	Qwen/Qwen2.5-VL-72B-Instruct	1.95	8							32768	32768		2026-01-05		https://api.together.ai/v1/models
together_ai	Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8	2	2							262144	262144		2026-06-04		https://api.together.ai/v1/models
together_ai	Qwen/Qwen3-Coder-Next-FP8	0.5	1.2							262144	262144		2026-05-14		https://api.together.ai/v1/models
together_ai	Qwen/Qwen3-Next-80B-A3B-Instruct	0.15	1.5							262144	262144		2026-04-02		https://api.together.ai/v1/models
together_ai	Qwen/Qwen3-Next-80B-A3B-Thinking	0.15	1.5							262144	262144		2026-02-25		https://api.together.ai/v1/models
together_ai	Qwen/Qwen3-VL-32B-Instruct	0.5	1.5							262144	262144		2026-02-25		https://api.together.ai/v1/models
together_ai	Qwen/Qwen3-VL-8B-Instruct	0.18	0.68							262144	262144		2026-04-16		https://api.together.ai/v1/models
together_ai	Qwen/Qwen3.5-397B-A17B	0.6	3.6	0.35						262144	262144		2026-06-29		https://api.together.ai/v1/models
together_ai	Qwen/Qwen3.5-9B	0.17	0.25							262144	262144	fsr			https://api.together.ai/v1/models
together_ai	Qwen/Qwen3.6-Plus	0.5	3							1000000	1000000	r			https://api.together.ai/v1/models
together_ai	Qwen/Qwen3.7-Max	1.5	4.5	0.3						1000000	1000000				https://www.together.ai/pricing
together_ai	Qwen/Qwen3.7-Plus	0.32	1.28							1000000	1000000				https://api.together.ai/v1/models
together_ai	Qwen/Qwen3.8-2.4T-A95B	2	6	0.25						1010000	1010000		2026-11-04		https://api.together.ai/v1/models
together_ai	Qwen/Qwen3.8-Flash	0.15	0.47							1000000	1000000				https://api.together.ai/v1/models
together_ai	arcee-ai/trinity-mini	0.045	0.15							128000	128000				https://api.together.ai/v1/models
together_ai	arize-ai/qwen-2-1.5b-instruct	0.1	0.1							32768	32768				https://api.together.ai/v1/models
together_ai	deepseek-ai/DeepSeek-R1-0528	3	7							163840					https://api.together.ai/v1/models
together_ai	deepseek-ai/DeepSeek-R1-Distill-Llama-70B	2	2							131072	131072		2025-12-23		https://api.together.ai/v1/models
together_ai	deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B	0.18	0.18							131072	131072		2025-08-28		https://api.together.ai/v1/models
together_ai	deepseek-ai/DeepSeek-R1-Distill-Qwen-14B	1.6	1.6							131072	131072		2025-11-13		https://api.together.ai/v1/models
together_ai	deepseek-ai/DeepSeek-V3	1.25	1.25							65536	8192	fs			
together_ai	deepseek-ai/DeepSeek-V3.1	0.6	1.7							131072	131072		2026-05-14		https://api.together.ai/v1/models
together_ai	deepseek-ai/DeepSeek-V4-Flash-0731	0.14	0.28	0.03						1048576	1048576	fs	2026-10-22		https://api.together.ai/v1/models
together_ai	deepseek-ai/DeepSeek-V4-Pro-0813	1.32	3.96	0.13						1048576	1048576	fs			https://api.together.ai/v1/models
together_ai	deepseek-ai/DeepSeek-V4.1-Flash	0.3	1.2	0.006						1048576	1048576	fs			https://api.together.ai/v1/models
together_ai	deepseek-ai/DeepSeek-V4.1-Flash-1017	0.3	1.2	0.006						1048576	1048576	fsr			https://api.together.ai/v1/models
together_ai	deepseek-ai/deepseek-coder-33b-instruct	0.8	0.8							16384	16384		2024-08-22		https://api.together.ai/v1/models
together_ai	google/gemma-2-27b-it	0.8	0.8							8192	8192		2025-08-28		https://api.together.ai/v1/models
together_ai	google/gemma-4-31B-it	0.39	0.97							262144	262144		2026-09-15		https://api.together.ai/v1/models
together_ai	meta-llama/Llama-3-8b-chat-hf	0.2	0.2							8192	8192		2025-08-28		https://api.together.ai/v1/models
together_ai	meta-llama/Llama-3.1-405B-Instruct	3.5	3.5							4096	4096				https://api.together.ai/v1/models
together_ai	meta-llama/Llama-3.2-1B-Instruct	0.06	0.06							131072	131072				https://api.together.ai/v1/models
together_ai	meta-llama/Llama-3.2-3B-Instruct	0.06	0.06							131072	131072				https://api.together.ai/v1/models
together_ai	meta-llama/Llama-3.3-70B-Instruct-Turbo	1.04	1.04							131072	131072	fs	2026-10-22		https://api.together.ai/v1/models
together_ai	meta-llama/Llama-4-Scout-17B-16E-Instruct	0.18	0.59							1048576	1048576		2026-02-06		https://api.together.ai/v1/models
together_ai	meta-llama/Meta-Llama-3-70B-Instruct-Turbo	0.88	0.88							8192	8192		2025-12-23		https://api.together.ai/v1/models
together_ai	meta-llama/Meta-Llama-3-8B-Instruct	0.2	0.2							8192	8192		2025-08-28		https://api.together.ai/v1/models
together_ai	meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo	0.88	0.88							131072	131072		2026-02-25		https://api.together.ai/v1/models
together_ai	meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo	0.18	0.18							131072	131072		2026-03-06		https://api.together.ai/v1/models
together_ai	meta-models/Muse-Glimmer-30B	0.35	1.5	0.04						131072	131072				https://api.together.ai/v1/models
together_ai	meta-models/Muse-Spark-Open-816B-A42B	1.25	4.25	0.15						1048576	1048576	fs			https://docs.together.ai/docs/serverless-models
together_ai	mistralai/Ministral-3-14B-Instruct-2512	0.2	0.2							262144					https://api.together.ai/v1/models
together_ai	mistralai/Mistral-7B-Instruct-v0.1	0.2	0.2							32768	32768		2025-11-13		https://api.together.ai/v1/models
together_ai	mistralai/Mistral-7B-Instruct-v0.3	0.2	0.2							32768					https://api.together.ai/v1/models
together_ai	mistralai/Mistral-Small-24B-Instruct-2501	0.1	0.3							32768	32768		2026-04-02		https://api.together.ai/v1/models
together_ai	mistralai/Mixtral-8x7B-Instruct-v0.1	0.6	0.6							32768	32768		2026-04-16		https://api.together.ai/v1/models
together_ai	moonshotai/Kimi-K2-Instruct	1	3									fs			https://www.together.ai/models/kimi-k2-instruct
together_ai	moonshotai/Kimi-K2.5-fp4	0.5	2.8							262144					https://api.together.ai/v1/models
together_ai	moonshotai/Kimi-K2.6	1.2	4.5	0.2						262144	262144		2026-08-19		https://api.together.ai/v1/models
together_ai	moonshotai/Kimi-K2.7-Code	0.95	4	0.19						262144	262144		2026-08-27		https://api.together.ai/v1/models
together_ai	moonshotai/Kimi-K3	3	15	0.3						1048576	1048576	fsr			https://api.together.ai/v1/models
together_ai	nvidia/Llama-3.1-Nemotron-70B-Instruct-HF	0.88	0.88							32768	32768		2025-08-28		https://api.together.ai/v1/models
together_ai	nvidia/NVIDIA-Nemotron-3.5-Super-VL	0.15	0.5	0.02						262144	262144	fsr			https://api.together.ai/v1/models
together_ai	nvidia/NVIDIA-Nemotron-Nano-9B-v2	0.06	0.25							131072			2026-02-25		https://api.together.ai/v1/models
together_ai	nvidia/nemotron-3-ultra-550b-a55b	0.6	3.6	0.2						512288	512288		2026-08-27		https://api.together.ai/v1/models
together_ai	openai/gpt-oss-120b	0.15	0.6							131072	131072	fsr			https://api.together.ai/v1/models
together_ai	openai/gpt-oss-20b	0.05	0.2							131072	131072		2026-09-15		https://api.together.ai/v1/models
together_ai	reflection/Beam-1.0-501B-A23B	0.4	1.2	0.04						1048576	1048576	fs			https://api.together.ai/v1/models
together_ai	thinkingmachines/Inkling	1	4.05	0.17						524288	524288	fs	2026-11-06		https://api.together.ai/v1/models
together_ai	together-ai-21.1b-41b	0.8	0.8												
together_ai	together-ai-4.1b-8b	0.2	0.2												
together_ai	together-ai-41.1b-80b	0.9	0.9												
together_ai	together-ai-8.1b-21b	0.3	0.3							1000	1000				
together_ai	together-ai-81.1b-110b	1.8	1.8												
together_ai	together-ai-up-to-4b	0.1	0.1												
together_ai	together/Tev1-4B-experimental	0.042	0							32768					https://api.together.ai/v1/models
together_ai	zai-org/GLM-4.5-Air-FP8	0.2	1.1							131072	131072		2026-04-02		https://api.together.ai/v1/models
together_ai	zai-org/GLM-4.6	0.6	2.2							202752	202752	fr			https://api.together.ai/v1/models
together_ai	zai-org/GLM-4.7	0.45	2							202752	202752		2026-04-02		https://api.together.ai/v1/models
together_ai	zai-org/GLM-5	1	3.2							202752	202752		2026-06-22		https://api.together.ai/v1/models
together_ai	zai-org/GLM-5.1	1.4	4.4	0.26						202752	202752		2026-07-10		https://api.together.ai/v1/models
together_ai	zai-org/GLM-5.2	1.4	4.4	0.26						1048575	128000	fsr			https://api.together.ai/v1/models
together_ai	zai-org/GLM-5.3	1.4	4.4	0.26						1048575	128000	fsr			https://api.together.ai/v1/models
together_ai	zai-org/GLM-5.3-Flash	0.15	0.5	0.03						1048575	128000	fsr			https://api.together.ai/v1/models
xai	grok-4.20	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-0309	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-0309-non-reasoning	1.25	2.5	0.2						1000000	1000000	fs		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-0309-reasoning	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-beta	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-beta-0309	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-beta-0309-non-reasoning	1.25	2.5	0.2						1000000	1000000	fs		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-beta-0309-reasoning	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-beta-latest	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-beta-latest-non-reasoning	1.25	2.5	0.2						1000000	1000000	fs		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-beta-latest-reasoning	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-beta-non-reasoning	1.25	2.5	0.2						1000000	1000000	fs		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-beta-reasoning	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-experimental-beta-0304	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-experimental-beta-0304-non-reasoning	1.25	2.5	0.2						1000000	1000000	fs		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-experimental-beta-0304-reasoning	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-experimental-beta-latest	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-experimental-beta-non-reasoning-latest	1.25	2.5	0.2						1000000	1000000	fs		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-experimental-beta-reasoning-latest	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-multi-agent	1.25	2.5	0.2						1000000	1000000	sr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-multi-agent-0309	1.25	2.5	0.2						1000000	1000000	sr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-multi-agent-beta-0309	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-multi-agent-beta-latest	1.25	2.5	0.2						1000000	1000000	sr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-multi-agent-experimental-beta-0304	1.25	2.5	0.2						1000000	1000000	sr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-multi-agent-experimental-beta-latest	1.25	2.5	0.2						1000000	1000000	sr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-multi-agent-latest	1.25	2.5	0.2						1000000	1000000	sr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-non-reasoning	1.25	2.5	0.2						1000000	1000000	fs		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-non-reasoning-gv2	1.25	2.5	0.2						1000000	1000000	fs		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-non-reasoning-latest	1.25	2.5	0.2						1000000	1000000	fs		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-reasoning	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-reasoning-gv2	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.20-reasoning-latest	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.3	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.3-latest	1.25	2.5	0.2						1000000	1000000	fsr		200000:2.5,5,0.4,,	https://api.x.ai/v1/language-models
xai	grok-4.5	2	6	0.3						500000	500000	fsr		200000:4,12,0.6,,	https://api.x.ai/v1/language-models
xai	grok-4.5-latest	2	6	0.3						500000	500000	fsr		200000:4,12,0.6,,	https://api.x.ai/v1/language-models
xai	grok-4.6	2	6	0.5						500000	500000	fsr		200000:4,12,1,,	https://api.x.ai/v1/language-models
xai	grok-4.7	2	6	0.5						500000	500000	fsr		200000:4,12,1,,	https://api.x.ai/v1/language-models
xai	grok-build-0.1	1	2	0.2						256000	256000	fsr		200000:2,4,0.4,,	https://api.x.ai/v1/language-models
xai	grok-build-latest	2	6	0.3						500000	500000	fsr		200000:4,12,0.6,,	https://api.x.ai/v1/language-models
xai	grok-code-fast	1	2	0.2						256000	256000	fsr		200000:2,4,0.4,,	https://api.x.ai/v1/language-models
xai	grok-code-fast-1	1	2	0.2						256000	256000	fsr	2026-05-15	200000:2,4,0.4,,	https://api.x.ai/v1/language-models
xai	grok-code-fast-1-0825	1	2	0.2						256000	256000	fsr		200000:2,4,0.4,,	https://api.x.ai/v1/language-models
zai	glm-4-32b-0414-128k	0.1	0.1							128000	32000	f			https://docs.z.ai/guides/overview/pricing
zai	glm-4.5	0.6	2.2							128000	32000	f			https://docs.z.ai/guides/overview/pricing
zai	glm-4.5-air	0.2	1.1							128000	32000	f			https://docs.z.ai/guides/overview/pricing
zai	glm-4.5-airx	1.1	4.5							128000	32000	f			https://docs.z.ai/guides/overview/pricing
zai	glm-4.5-x	2.2	8.9							128000	32000	f			https://docs.z.ai/guides/overview/pricing
zai	glm-4.5v	0.6	1.8							128000	32000	f			https://docs.z.ai/guides/overview/pricing
zai	glm-4.6	0.6	2.2	0.11	0					200000	128000	fr			https://docs.z.ai/guides/overview/pricing
zai	glm-4.7	0.6	2.2	0.11	0					200000	128000	fr			https://docs.z.ai/guides/overview/pricing
zai	glm-5	1	3.2	0.2	0					200000	128000	fr			https://docs.z.ai/guides/overview/pricing
zai	glm-5-code	1.2	5	0.3	0					200000	128000	fr			https://docs.z.ai/guides/overview/pricing
zai	glm-5.1	1.4	4.4	0.26	0					200000	128000	fr			https://docs.z.ai/guides/overview/pricing
zai	glm-5.2	1.4	4.4	0.26	0					1000000	128000	fr			https://docs.z.ai/guides/overview/pricing
zai	glm-5.3	1.4	4.4	0.26	0					1000000	128000	fsr			https://docs.z.ai/guides/overview/pricing
zai	glm-5.3-flash	0.15	0.5	0.03	0					1048576	128000	fsr			https://docs.z.ai/guides/overview/pricing
zai	glm-5v-turbo	1.2	4	0.24						200000	128000	fr			https://vercel.com/ai-gateway/models/glm-5v-turbo
"""#
}
